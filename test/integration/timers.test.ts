import { randomUUID } from 'node:crypto';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { describe, expect, it } from 'vitest';
import { until } from '../../local/life/until.ts';
import { openClock } from '../../shared/adapters/clock.ts';
import { ids } from '../../shared/adapters/ids.ts';
import { complaintRepository } from '../../shared/data/complaint-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { timerRepository } from '../../shared/data/timer-repository.ts';
import { addSeconds, secondsBetween } from '../../shared/domain/instant.ts';
import { bucketOf } from '../../shared/domain/sla/timer-route.ts';
import { deployedFunctionName } from '../../shared/names.ts';
import { executeCommand } from '../../shared/usecases/complaints/execute-command.ts';
import { takeInComplaint } from '../../shared/usecases/complaints/take-in-complaint.ts';
import { customer, intake, lin, routing } from '../support/builders/complaints.ts';
import { policies } from '../support/builders/policies.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';

const { endpoint, outputs, clock: clockSetting, timers: timerLimits } = stackUnderTest();
const table = openTable(outputs.tableName);
const complaints = complaintRepository(table);
const clock = openClock(clockSetting);
const lambda = new LambdaClient({ endpoint });
/** A survey far enough away to go by a bucket: in real seconds, past the direct window of the test stage. */
const farSeconds = timerLimits.directSeconds + 6;
const desk = { complaints, ids, policies, routing, surveyDelaySeconds: farSeconds * 60 };

const sweep = async () => {
  const { FunctionError, Payload } = await lambda.send(
    new InvokeCommand({ FunctionName: deployedFunctionName('test', 'sla-sweep'), Payload: '{}' }),
  );
  if (FunctionError) throw new Error(Buffer.from(Payload ?? []).toString());
};

describe('a deadline further away than the delay queue reaches', () => {
  it('waits as a row in a bucket, is sent by the sweep, and fires once, not early', async () => {
    const { event } = await takeInComplaint(desk, intake({ idempotencyKey: randomUUID(), at: clock.now() }));
    const { reference } = event;
    await executeCommand(desk, {
      reference,
      command: { type: 'confirm', data: { customerId: 'c-swept' } },
      commandId: 'c',
      expectedSequence: 1,
      actor: customer,
      at: clock.now(),
      onConflict: 'reject',
    });
    const { head } = await executeCommand(desk, {
      reference,
      command: { type: 'resolve', data: { outcome: 'remedied', text: 'sent' } },
      commandId: 'r',
      expectedSequence: 2,
      actor: lin,
      at: clock.now(),
      onConflict: 'reject',
    });
    const surveyAt = head.state.surveyAt ?? '';
    const fireAt = addSeconds(clock.realNow(), clock.toRealSeconds(secondsBetween(clock.now(), surveyAt)));
    const timers = timerRepository(table, timerLimits);
    // A stack that has been swept until now: the first sweep of all would look through a day of 20-second buckets.
    await timers.moveWatermark(clock.realNow());
    const rows = async () => [
      ...(await timers.inBucket(bucketOf(fireAt, timerLimits))),
      ...(await timers.inBucket(bucketOf(addSeconds(fireAt, 5), timerLimits))),
    ];
    await until('the row in its bucket', async () =>
      (await rows()).find((row) => row.reference === reference),
    );
    const fired = await until(
      'the swept timer to fire',
      async () => {
        await sweep();
        return (await complaints.since(reference, 3)).find(({ type }) => type === 'survey-requested');
      },
      farSeconds + 40,
    );
    expect(secondsBetween(surveyAt, fired.at)).toBeGreaterThanOrEqual(0);
    await sweep();
    expect(
      (await complaints.since(reference, 3)).filter(({ type }) => type === 'survey-requested'),
    ).toHaveLength(1);
  }, 180_000);
});
