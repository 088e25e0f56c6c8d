import { openClock } from '../../shared/adapters/clock.ts';
import { ids } from '../../shared/adapters/ids.ts';
import { openKeyRing } from '../../shared/adapters/key-ring.ts';
import { openLinks } from '../../shared/adapters/signed-links.ts';
import { complaintRepository } from '../../shared/data/complaint-repository.ts';
import { checkedInPolicies } from '../../shared/data/policy-book-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { setting } from '../../shared/lambda/environment.ts';
import { httpHandler } from '../../shared/lambda/http.ts';
import { env } from '../../shared/names.ts';
import { routes } from './routes.ts';

export const handler = httpHandler(
  routes({
    complaints: complaintRepository(openTable(setting('tableName'))),
    policies: checkedInPolicies(setting('slaPolicy')),
    links: openLinks(await openKeyRing(setting('keyRingSecretId'))),
    ids,
    clock: openClock(process.env[env.clock]),
    routing: {
      department: 'customer-service',
      ownerId: setting('dutyOwner'),
    },
    publicUrl: setting('publicUrl'),
  }),
);
