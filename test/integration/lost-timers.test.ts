import { GetFunctionConfigurationCommand, InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { afterEach, describe, expect, it } from 'vitest';
import { until } from '../../local/life/until.ts';
import { openClock } from '../../shared/adapters/clock.ts';
import { ids } from '../../shared/adapters/ids.ts';
import { openQueue } from '../../shared/adapters/queue.ts';
import type { TimerMessage } from '../../shared/contracts/complaints.ts';
import { complaintRepository } from '../../shared/data/complaint-repository.ts';
import { keys } from '../../shared/data/keys.ts';
import { openTable } from '../../shared/data/table.ts';
import type { ComplaintCommand } from '../../shared/domain/complaints/commands.ts';
import { addSeconds, type Instant, secondsBetween } from '../../shared/domain/instant.ts';
import { deployedFunctionName, type FunctionName } from '../../shared/names.ts';
import { executeCommand } from '../../shared/usecases/complaints/execute-command.ts';
import { takeInComplaint } from '../../shared/usecases/complaints/take-in-complaint.ts';
import { customer, intake, lin, routing } from '../support/builders/complaints.ts';
import { policies } from '../support/builders/policies.ts';
import { putComplaint } from '../support/emulator/complaints-in-table.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';
import { takeAway } from '../support/emulator/take-away.ts';

const { endpoint, outputs, clock: clockSetting } = stackUnderTest();
const complaints = complaintRepository(openTable(outputs.tableName));
const clock = openClock(clockSetting);
const lambda = new LambdaClient({ endpoint });
let restore: (() => Promise<unknown>) | undefined;

afterEach(async () => {
  await restore?.();
  restore = undefined;
});

/** Appends as ever, but no event says when to ring: the stream arms nothing, as if every message were lost. */
const unarmed = {
  ...complaints,
  append: ({ armAt: _, ...event }: Parameters<typeof complaints.append>[0]) => complaints.append(event),
};

/** A complaint received then, to which this was done at once, with every timer of it lost. */
async function withoutTimers(
  at: Instant,
  commands: readonly ComplaintCommand[],
  surveyDelaySeconds = 3600,
): Promise<string> {
  const desk = { complaints: unarmed, ids, policies, routing, surveyDelaySeconds };
  const { event } = await takeInComplaint(desk, intake({ idempotencyKey: ids.commandId(), at }));
  const { reference } = event;
  for (const command of commands)
    await executeCommand(desk, {
      reference,
      command,
      commandId: ids.commandId(),
      expectedSequence: 0,
      actor: command.type === 'confirm' ? customer : lin,
      at,
      onConflict: 'retry',
    });
  return reference;
}

const resolved: readonly ComplaintCommand[] = [
  { type: 'confirm', data: { customerId: 'c-lost' } },
  { type: 'resolve', data: { outcome: 'remedied', text: '已补发。' } },
];
const typesOf = async (reference: string) => (await complaints.since(reference, 0)).map(({ type }) => type);

async function invoke(name: FunctionName, payload: object): Promise<Record<string, unknown>> {
  const FunctionName = deployedFunctionName('test', name);
  const { FunctionError, Payload } = await lambda.send(
    new InvokeCommand({ FunctionName, Payload: JSON.stringify(payload) }),
  );
  const answer = Buffer.from(Payload ?? []).toString();
  if (FunctionError) throw new Error(answer);
  return JSON.parse(answer);
}

describe('a timer that was lost', () => {
  it('R008 R140 fires by the hourly heal: of what is open, and of what was resolved', async () => {
    // A week holds more office hours than any of these moments is away.
    const weekAgo = addSeconds(clock.now(), -7 * 86_400);
    const promise = {
      text: '当天回电',
      promisedBy: 'lin',
      dueOn: addSeconds(weekAgo, 8 * 3600).slice(0, 10),
    };
    const open = await withoutTimers(weekAgo, [{ type: 'make-promise', data: promise }]);
    const settled = await withoutTimers(weekAgo, resolved);
    await until('what was lost to be recorded', async () => {
      await invoke('sla-sweep', { heal: true });
      const [of, after] = [await typesOf(open), await typesOf(settled)];
      const owed = ['clock-warned', 'clock-breached', 'promise-broken', 'left-untouched'] as const;
      return owed.every((type) => of.includes(type)) && after.includes('survey-requested');
    });
    const once = (types: readonly string[], type: string) => types.filter((one) => one === type).length;
    await invoke('sla-sweep', { heal: true });
    expect(once(await typesOf(open), 'promise-broken')).toBe(1);
    expect(once(await typesOf(open), 'left-untouched')).toBe(1);
    expect(once(await typesOf(settled), 'survey-requested')).toBe(1);
  }, 120_000);
});

describe('the function that a timer wakes', () => {
  it('woken too early it sends the timer again, and what is owed is recorded no moment early', async () => {
    const reference = await withoutTimers(clock.now(), resolved, 10 * 60);
    const { state } = (await complaints.head(reference)) ?? {};
    const dueAt = state?.surveyAt ?? '';
    const { Environment } = await lambda.send(
      new GetFunctionConfigurationCommand({ FunctionName: deployedFunctionName('test', 'sla-timer') }),
    );
    const queue = openQueue<TimerMessage>(Environment?.Variables?.TIMER_QUEUE_URL ?? '');
    await queue.send({ body: { reference, dueAt }, delaySeconds: 0 });
    const asked = await until('the survey', async () =>
      (await complaints.since(reference, 3)).find(({ type }) => type === 'survey-requested'),
    );
    expect(secondsBetween(dueAt, asked.at)).toBeGreaterThanOrEqual(0);
  });

  it('P19 hands a mail that waited to the sender, and only with sqs:SendMessage', async () => {
    const reference = await putComplaint();
    const mail = keys.complaintEvent(reference, 1);
    const body: TimerMessage = { reference, dueAt: addSeconds(clock.now(), -60), mail };
    const Records = [{ messageId: 'm', body: JSON.stringify(body), eventSource: 'aws:sqs' }];
    restore = await takeAway('sla-timer', 'sqs:SendMessage');
    expect(await invoke('sla-timer', { Records })).toEqual({ batchItemFailures: [{ itemIdentifier: 'm' }] });
    await restore();
    restore = undefined;
    expect(await invoke('sla-timer', { Records })).toEqual({ batchItemFailures: [] });
  });
});
