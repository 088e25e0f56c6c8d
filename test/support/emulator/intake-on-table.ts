import { routes } from '../../../functions/intake-api/routes.ts';
import { openClock } from '../../../shared/adapters/clock.ts';
import { ids } from '../../../shared/adapters/ids.ts';
import { openLinks } from '../../../shared/adapters/signed-links.ts';
import { complaintRepository } from '../../../shared/data/complaint-repository.ts';
import { checkedInPolicies } from '../../../shared/data/policy-book-repository.ts';
import type { Table } from '../../../shared/data/table.ts';
import { routing } from '../builders/complaints.ts';
import { photosOfTest } from '../builders/photos.ts';
import { callerOf } from '../events/http-event.ts';

/** The intake function in this process, over a table of the emulator. */
export function intakeOnTable(table: Table, clock?: string) {
  const call = callerOf(
    routes({
      complaints: complaintRepository(table),
      policies: checkedInPolicies('brisk'),
      photos: photosOfTest(),
      links: openLinks({ current: 'k1', keys: { k1: 'secret-of-a-test' } }),
      ids,
      clock: openClock(clock),
      routing,
      embedders: [],
      publicUrl: 'https://help.example.com',
    }),
  );
  return (key: string, json: unknown) =>
    call({ method: 'POST', path: '/api/complaints', json, headers: { 'idempotency-key': key } });
}
