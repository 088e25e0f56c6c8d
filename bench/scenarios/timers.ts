import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { newFastClock } from '../../local/fast-clock.ts';
import { until } from '../../local/life/until.ts';
import { openClock } from '../../shared/adapters/clock.ts';
import { ids } from '../../shared/adapters/ids.ts';
import { complaintRepository } from '../../shared/data/complaint-repository.ts';
import { checkedInPolicies } from '../../shared/data/policy-book-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { takeInComplaint } from '../../shared/usecases/complaints/take-in-complaint.ts';
import { onBenchStack } from '../bench-stack.ts';
import { percentile } from '../percentile.ts';
import type { Scenario } from '../scenario.ts';

/** Complaints, each with a first-response warning and breach on the delay queue. */
const complaintCount = 1_000;
/** Complaints a second: below what the local stack drains, so that lateness is the engine's and not a backlog's. */
const perSecond = 3;

export const scenario: Scenario = {
  title: `Lateness of ${2 * complaintCount} real timers: stream → relay → delay queue → sla-timer → event`,
  cannotShow:
    'the jitter of SQS and the start of a cold Lambda on AWS; the emulator looks for due messages every 50 ms',
  run: (out) => {
    const fast = newFastClock();
    return onBenchStack(
      out,
      async ({ outputs }) => {
        const clock = openClock(JSON.stringify(fast));
        const complaints = complaintRepository(openTable(outputs.tableName));
        const routing = { department: 'customer-service', ownerId: 'lin' };
        const references: string[] = [];
        await out.step(`${complaintCount} complaints taken in`, async () => {
          for (let i = 0; i < complaintCount; i++) {
            const { event } = await takeInComplaint(
              { complaints, ids, routing, policies: checkedInPolicies('brisk') },
              {
                source: 'web',
                idempotencyKey: randomUUID(),
                submission: { text: 'late', contact: { phone: '+86 10 5555 0000' } },
                language: 'en',
                channel: 'web',
                actor: { kind: 'customer' },
                at: clock.now(),
              },
            );
            references.push(event.reference);
            await pause(1000 / perSecond);
          }
        });
        const lateness: number[] = [];
        let doubled = 0;
        await out.step('All timers fired', async () => {
          for (const reference of references) {
            const fired = await until(
              `both timers of ${reference}`,
              async () => {
                // Whoever waits long enough also sees a warning of the resolution clock: not one of these.
                const events = (await complaints.since(reference, 1)).flatMap((event) =>
                  (event.type === 'clock-warned' || event.type === 'clock-breached') &&
                  event.data.clock === 'firstResponse'
                    ? [event]
                    : [],
                );
                return events.length >= 2 && events;
              },
              120,
            );
            doubled += fired.length - 2;
            for (const { at, data } of fired)
              lateness.push(clock.toRealSeconds((Date.parse(at) - Date.parse(data.dueAt)) / 1000));
          }
        });
        const early = lateness.filter((seconds) => seconds < 0).length;
        const seconds = (share: number) => `${percentile(lateness, share).toFixed(2)} s`;
        return [
          { what: 'timers fired', figure: `${lateness.length} of ${2 * complaintCount}`, goal: 'all' },
          { what: 'early, doubled', figure: `${early}, ${doubled}`, goal: '0, 0' },
          { what: 'lateness p50 (DelaySeconds is rounded up to whole seconds)', figure: seconds(0.5) },
          { what: 'lateness p99', figure: seconds(0.99) },
          { what: 'lateness max', figure: seconds(1) },
        ];
      },
      { clock: fast },
    );
  },
};
