import { openClock } from '../../shared/adapters/clock.ts';
import { ids } from '../../shared/adapters/ids.ts';
import { openKeyRing } from '../../shared/adapters/key-ring.ts';
import { openPhotos } from '../../shared/adapters/open-photos.ts';
import { openLinks } from '../../shared/adapters/signed-links.ts';
import { cardRepository } from '../../shared/data/card-repository.ts';
import { complaintRepository } from '../../shared/data/complaint-repository.ts';
import { contactRepository } from '../../shared/data/contact-repository.ts';
import { definitionRepository } from '../../shared/data/definition-repository.ts';
import { mailRepository } from '../../shared/data/mail-repository.ts';
import { storedPolicies } from '../../shared/data/policy-book-repository.ts';
import { respondentRepository } from '../../shared/data/respondent-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { setting } from '../../shared/lambda/environment.ts';
import { httpHandler } from '../../shared/lambda/http.ts';
import { env } from '../../shared/names.ts';
import { routes } from './routes.ts';

const table = openTable(setting('tableName'));
const clock = openClock(process.env[env.clock]);

export const handler = httpHandler(
  routes({
    cards: cardRepository(table),
    complaints: complaintRepository(table),
    contacts: contactRepository(table),
    definitions: definitionRepository(table),
    dutyOwner: setting('dutyOwner'),
    mails: mailRepository(table),
    policies: storedPolicies(definitionRepository(table), setting('slaPolicy'), clock.realNow),
    respondents: respondentRepository(table),
    links: openLinks(await openKeyRing(setting('keyRingSecretId'))),
    ids,
    photos: openPhotos(setting('photoBucket'), process.env[env.photoOrigin]),
    clock,
    publicUrl: setting('publicUrl'),
    surveyDelaySeconds: Number(setting('surveyDelayMinutes')) * 60,
  }),
);
