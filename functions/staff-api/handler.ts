import { apiKeySecrets } from '../../shared/adapters/api-key-secrets.ts';
import { openClock } from '../../shared/adapters/clock.ts';
import { ids } from '../../shared/adapters/ids.ts';
import { openKeyRing } from '../../shared/adapters/key-ring.ts';
import { openMailStore } from '../../shared/adapters/mail-store.ts';
import { openPhotos } from '../../shared/adapters/open-photos.ts';
import { openLinks } from '../../shared/adapters/signed-links.ts';
import { openStaffAccounts } from '../../shared/adapters/staff-accounts.ts';
import { apiKeyRepository } from '../../shared/data/api-key-repository.ts';
import { cardRepository } from '../../shared/data/card-repository.ts';
import { classificationRepository } from '../../shared/data/classification-repository.ts';
import { complaintRepository } from '../../shared/data/complaint-repository.ts';
import { contactRepository } from '../../shared/data/contact-repository.ts';
import { customerRepository } from '../../shared/data/customer-repository.ts';
import { definitionRepository } from '../../shared/data/definition-repository.ts';
import { inboundMailRepository } from '../../shared/data/inbound-mail-repository.ts';
import { linkRepository } from '../../shared/data/link-repository.ts';
import { storedPolicies } from '../../shared/data/policy-book-repository.ts';
import { presenceRepository } from '../../shared/data/presence-repository.ts';
import { respondentRepository } from '../../shared/data/respondent-repository.ts';
import { savedViewRepository } from '../../shared/data/saved-view-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { setting } from '../../shared/lambda/environment.ts';
import { httpHandler } from '../../shared/lambda/http.ts';
import { env } from '../../shared/names.ts';
import { confirmComplaint } from '../../shared/usecases/customers/confirm-complaint.ts';
import { openFinance } from './open-finance.ts';
import { openReports } from './open-reports.ts';
import { routes } from './routes.ts';

const table = openTable(setting('tableName'));
const complaints = complaintRepository(table);
const clock = openClock(process.env[env.clock]);
const slaPolicy = setting('slaPolicy');
const definitions = definitionRepository(table);
const policies = storedPolicies(definitions, slaPolicy, clock.realNow);
const commands = { complaints, policies, surveyDelaySeconds: Number(setting('surveyDelayMinutes')) * 60 };
const classifications = classificationRepository(table);
const reports = openReports(table, policies);
const contacts = contactRepository(table);
const accounts = openStaffAccounts(setting('userPoolId'));
const cards = cardRepository(table);
const routing = { definitions, cards, dutyOwner: setting('dutyOwner') };
const links = openLinks(await openKeyRing(setting('keyRingSecretId')));

export const handler = httpHandler(
  routes({
    ...commands,
    ...routing,
    classifications,
    customers: customerRepository(table),
    respondents: respondentRepository(table),
    slaPolicy,
    related: linkRepository(table),
    savedViews: savedViewRepository(table),
    presence: presenceRepository(table),
    apiKeys: apiKeyRepository(table),
    apiKeySecrets,
    confirm: async (request) => confirmComplaint({ ...commands, ...routing, contacts, links, ids }, request),
    ...accounts,
    links,
    intake: {
      ...routing,
      complaints,
      contacts,
      links,
      ids,
      policies,
      routing: {
        department: 'customer-service',
        ownerId: routing.dutyOwner,
      },
    },
    now: clock.now,
    realNow: clock.realNow,
    inbound: inboundMailRepository(table),
    mailStore: openMailStore(setting('mailBucket')),
    photos: openPhotos(setting('photoBucket'), process.env[env.photoOrigin]),
    ids,
    finance: openFinance(table),
    reports,
    pareto: { ...reports, classifications, definitions },
    pages: {
      publicUrl: setting('publicUrl'),
      loginUrl: setting('loginUrl'),
      clientId: setting('userPoolClientId'),
      consoleFiles: JSON.parse(setting('consoleFiles')),
    },
  }),
);
