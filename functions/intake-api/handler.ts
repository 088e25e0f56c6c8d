import { openClock } from '../../shared/adapters/clock.ts';
import { ids } from '../../shared/adapters/ids.ts';
import { openKeyRing } from '../../shared/adapters/key-ring.ts';
import { openPhotos } from '../../shared/adapters/open-photos.ts';
import { openLinks } from '../../shared/adapters/signed-links.ts';
import { complaintRepository } from '../../shared/data/complaint-repository.ts';
import { definitionRepository } from '../../shared/data/definition-repository.ts';
import { storedPolicies } from '../../shared/data/policy-book-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { setting } from '../../shared/lambda/environment.ts';
import { httpHandler } from '../../shared/lambda/http.ts';
import { env } from '../../shared/names.ts';
import { routes } from './routes.ts';

const table = openTable(setting('tableName'));
const clock = openClock(process.env[env.clock]);

export const handler = httpHandler(
  routes({
    complaints: complaintRepository(table),
    policies: storedPolicies(definitionRepository(table), setting('slaPolicy'), clock.realNow),
    links: openLinks(await openKeyRing(setting('keyRingSecretId'))),
    ids,
    photos: openPhotos(setting('photoBucket'), process.env[env.photoOrigin]),
    clock,
    routing: {
      department: 'customer-service',
      ownerId: setting('dutyOwner'),
    },
    publicUrl: setting('publicUrl'),
    embedders: process.env[env.embedOrigins]?.split(' ') ?? [],
  }),
);
