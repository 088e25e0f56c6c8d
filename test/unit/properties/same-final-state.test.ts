import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardOf } from '../../../shared/domain/complaints/card.ts';
import type { ComplaintCommand } from '../../../shared/domain/complaints/commands.ts';
import { scoreOf } from '../../../shared/domain/customers/score.ts';
import type { Actor } from '../../../shared/domain/identity/actor.ts';
import { addSeconds } from '../../../shared/domain/instant.ts';
import { type ClockResult, resultId } from '../../../shared/domain/reports/clock-result.ts';
import { clockResultsOf } from '../../../shared/domain/reports/clock-results.ts';
import type { SurveyEvent } from '../../../shared/domain/surveys/events.ts';
import { executeCommand } from '../../../shared/usecases/complaints/execute-command.ts';
import { takeInComplaint } from '../../../shared/usecases/complaints/take-in-complaint.ts';
import { customer, intake, lin, tuesdayMorning } from '../../support/builders/complaints.ts';
import { policyOf } from '../../support/builders/policies.ts';
import { seeded } from '../../support/faults.ts';
import { type SimulatedStack, simulatedStack } from '../../support/simulated-stack.ts';

/** A life, minute by minute; each command is sent until it is answered, as a browser that retries does. */
const script: readonly {
  readonly minute: number;
  readonly actor: Actor;
  readonly command: ComplaintCommand;
}[] = [
  { minute: 2, actor: customer, command: { type: 'confirm', data: { customerId: 'customer-1' } } },
  { minute: 40, actor: lin, command: { type: 'reply', data: { text: 'on it' } } },
  { minute: 41, actor: lin, command: { type: 'ask-customer', data: { text: 'which one?' } } },
  { minute: 90, actor: customer, command: { type: 'customer-write', data: { text: 'the blue one' } } },
  { minute: 100, actor: lin, command: { type: 'resolve', data: { outcome: 'remedied', text: 'sent' } } },
];

/** Tries again until it is answered; a lost reply makes the second try a repetition of what was done. */
async function insist<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (tries > 5_000 || !(error instanceof Error) || error.name !== 'TimeoutError') throw error;
    }
  }
}

function answer(reference: string, at: string): SurveyEvent {
  const counted = { sequence: 1, at, expected: 5, received: 3, provenance: 'proven' } as const;
  const state = {
    reference,
    resolutionNumber: 1,
    customerId: 'customer-1',
    requestedAt: at,
    closesAt: addSeconds(at, 28 * 86_400),
    counted,
  };
  const data = { expected: 5, received: 3, provenance: 'proven' } as const;
  return {
    reference,
    resolutionNumber: 1,
    sequence: 1,
    type: 'answered',
    data,
    at,
    actor: { kind: 'customer' },
    commandId: 'vote',
    state,
  };
}

const byClock = (rows: readonly ClockResult[]) =>
  [...rows].sort((a, b) => (resultId(a) < resultId(b) ? -1 : 1));

async function liveThrough(stack: SimulatedStack): Promise<string> {
  const deps = { ...stack.desk, complaints: stack.withFaults(stack.complaints) };
  const { event } = await insist(() => takeInComplaint(deps, intake()));
  const { reference } = event;
  for (let minute = 0; minute <= 60 * 14; minute++) {
    const at = addSeconds(tuesdayMorning, minute * 60);
    stack.moveTo(at);
    for (const [i, step] of script.entries()) {
      if (step.minute !== minute) continue;
      const expectedSequence = (await stack.complaints.head(reference))?.sequence ?? 0;
      await insist(() =>
        executeCommand(deps, {
          reference,
          command: step.command,
          commandId: `step-${i}`,
          expectedSequence,
          actor: step.actor,
          at,
          onConflict: 'retry',
        }),
      );
    }
    if (minute === 300) await insist(() => stack.withFaults(stack.surveys).append(answer(reference, at)));
    // The scheduler tries a failed sweep again; each try goes on where the last one came to.
    if (minute % 10 === 0) await insist(() => stack.sweep());
    for (let i = 0; i < 3; i++) await stack.drainStream();
    await stack.deliverTimers();
  }
  stack.stopFaults();
  while (!stack.idle()) await stack.drainStream();
  return reference;
}

describe('P2, P3 duplicates, reordering, lost replies and kills between any two writes', () => {
  it('end in the log, card, clock results and score of a life without faults', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 2 ** 31 - 1 }), async (seed) => {
        const calm = simulatedStack({
          start: tuesdayMorning,
          random: seeded(1),
          faults: 0,
          duplicates: 0,
          jitterSeconds: 0,
        });
        const wild = simulatedStack({
          start: tuesdayMorning,
          random: seeded(seed),
          faults: 0.2,
          duplicates: 0.2,
          jitterSeconds: 30,
        });
        const reference = await liveThrough(calm);
        expect(await liveThrough(wild)).toBe(reference);
        const story = async (stack: SimulatedStack) =>
          (await stack.complaints.since(reference, 0)).map(({ type, data, commandId }) => ({
            type,
            data,
            commandId,
          }));
        expect(await story(wild)).toEqual(await story(calm));
        const events = await wild.complaints.since(reference, 0);
        const [first, head] = [events[0], events.at(-1)];
        if (first?.type !== 'received' || !head) throw new Error('no intake');
        expect(await wild.cards.card(reference)).toEqual(cardOf(first, head, policyOf));
        expect(byClock([...wild.results.rows.values()])).toEqual(byClock(clockResultsOf(events, policyOf)));
        const score = await wild.customers.score('customer-1');
        expect(score).toMatchObject({ csi: 60, n: 1, version: 1 });
        expect(score).toMatchObject(scoreOf(await wild.customers.inputs('customer-1'), score?.asOf ?? ''));
        expect(await wild.poison.of('relay')).toEqual([]);
        expect(await wild.poison.of('projector')).toEqual([]);
        // Every mail that is owed was queued at least once; the sender's claim makes it one.
        expect([...new Set(wild.mails.map(({ sk }) => sk))].sort()).toEqual(
          [...new Set(calm.mails.map(({ sk }) => sk))].sort(),
        );
        // The same event, told however often, is the same delivery; webhooks miss none.
        const deliveries = ({ told }: typeof wild) => [...new Set(told.map((one) => one.sequence))].sort();
        expect(deliveries(wild)).toEqual(deliveries(calm));
        expect(new Set(wild.told.map((one) => one.deliveryId)).size).toBe(deliveries(wild).length);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
