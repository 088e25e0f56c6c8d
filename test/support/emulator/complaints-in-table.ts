import { openClock } from '../../../shared/adapters/clock.ts';
import { ids } from '../../../shared/adapters/ids.ts';
import { complaintRepository } from '../../../shared/data/complaint-repository.ts';
import { openTable } from '../../../shared/data/table.ts';
import { takeInComplaint } from '../../../shared/usecases/complaints/take-in-complaint.ts';
import { intake, routing } from '../builders/complaints.ts';
import { policies } from '../builders/policies.ts';
import { stackUnderTest } from './stack-under-test.ts';

/** Puts a new complaint straight into the table of the stack, owned by lin; relay and projector see it as any other. */
export async function putComplaint(): Promise<string> {
  const { outputs, clock } = stackUnderTest();
  const complaints = complaintRepository(openTable(outputs.tableName));
  const at = openClock(clock).now();
  const { event } = await takeInComplaint(
    { complaints, ids, policies, routing },
    intake({ idempotencyKey: ids.commandId(), at }),
  );
  return event.reference;
}
