import { openClock } from '../../shared/adapters/clock.ts';
import { openKeyRing } from '../../shared/adapters/key-ring.ts';
import { openMailGateway } from '../../shared/adapters/mail.ts';
import { openLinks } from '../../shared/adapters/signed-links.ts';
import { openStaffAccounts } from '../../shared/adapters/staff-accounts.ts';
import { emailMessage } from '../../shared/contracts/complaints.ts';
import { complaintRepository } from '../../shared/data/complaint-repository.ts';
import { definitionRepository } from '../../shared/data/definition-repository.ts';
import { mailRepository } from '../../shared/data/mail-repository.ts';
import { storedPolicies } from '../../shared/data/policy-book-repository.ts';
import { respondentRepository } from '../../shared/data/respondent-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { setting } from '../../shared/lambda/environment.ts';
import { queueHandler } from '../../shared/lambda/queue.ts';
import { attributeTo } from '../../shared/lambda/usage-line.ts';
import { env } from '../../shared/names.ts';
import { renderMail } from '../../shared/pages/mail/mail.ts';
import { sendOwedMail } from '../../shared/usecases/notifications/send-owed-mail.ts';
import { eventKeyOf } from '../../shared/usecases/stream/event-key.ts';

const table = openTable(setting('tableName'));
const clock = openClock(process.env[env.clock]);
const replyDomain = process.env[env.replyDomain];
const deps = {
  complaints: complaintRepository(table),
  mails: mailRepository(table),
  links: openLinks(await openKeyRing(setting('keyRingSecretId'))),
  respondents: respondentRepository(table),
  staff: openStaffAccounts(setting('userPoolId')),
  gateway: openMailGateway(setting('mailFrom')),
  render: renderMail,
  definitions: definitionRepository(table),
  policies: storedPolicies(definitionRepository(table), setting('slaPolicy'), clock.realNow),
  now: clock.now,
  realNow: clock.realNow,
  publicUrl: setting('publicUrl'),
  escalationEmail: setting('escalationEmail'),
  ...(replyDomain !== undefined && { replyDomain }),
} as const;

export const handler = queueHandler('mail', emailMessage, async (message) => {
  const key = eventKeyOf(message);
  if (key) attributeTo(key.reference);
  await sendOwedMail(deps, message);
});
