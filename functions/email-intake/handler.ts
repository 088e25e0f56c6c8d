import { openClock } from '../../shared/adapters/clock.ts';
import { ids } from '../../shared/adapters/ids.ts';
import { openKeyRing } from '../../shared/adapters/key-ring.ts';
import { mailIdHeader } from '../../shared/adapters/mail.ts';
import { mailIdOf, openMailStore } from '../../shared/adapters/mail-store.ts';
import { parseMail } from '../../shared/adapters/parse-mail.ts';
import { openLinks } from '../../shared/adapters/signed-links.ts';
import { storedMail } from '../../shared/contracts/stored-mail.ts';
import { complaintRepository } from '../../shared/data/complaint-repository.ts';
import { definitionRepository } from '../../shared/data/definition-repository.ts';
import { inboundMailRepository } from '../../shared/data/inbound-mail-repository.ts';
import { storedPolicies } from '../../shared/data/policy-book-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { calledHandler } from '../../shared/lambda/called.ts';
import { setting } from '../../shared/lambda/environment.ts';
import { attributeTo } from '../../shared/lambda/usage-line.ts';
import { env } from '../../shared/names.ts';
import { receiveMail } from '../../shared/usecases/channels/receive-mail.ts';

const table = openTable(setting('tableName'));
const clock = openClock(process.env[env.clock]);
const replyDomain = process.env[env.replyDomain];
const deps = {
  complaints: complaintRepository(table),
  inbound: inboundMailRepository(table),
  store: openMailStore(setting('mailBucket')),
  parse: parseMail,
  policies: storedPolicies(definitionRepository(table), setting('slaPolicy'), clock.realNow),
  links: openLinks(await openKeyRing(setting('keyRingSecretId'))),
  ids,
  routing: { department: 'customer-service', ownerId: setting('dutyOwner') },
  own: {
    mailFrom: setting('mailFrom'),
    ...(replyDomain !== undefined && { replyDomain }),
    idHeader: mailIdHeader,
  },
  surveyDelaySeconds: 0,
  now: clock.now,
  realNow: clock.realNow,
} as const;

export const handler = calledHandler('mail-intake', 'mail', storedMail, async ({ key }) => {
  const mailId = mailIdOf(key);
  if (mailId === undefined) return 'no-mail';
  const result = await receiveMail(deps, mailId);
  if ('reference' in result) attributeTo(result.reference);
  return result.outcome;
});
