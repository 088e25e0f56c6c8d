import { testRules } from './rule.ts';
import { alarmActionRules, alarmRules } from './rules/alarms.ts';
import { costRules } from './rules/costs.ts';
import { edgeRules } from './rules/edge.ts';
import { entranceRules } from './rules/entrance.ts';
import { functionRules } from './rules/functions.ts';
import { inboundMailRules, noReceiptRules, receiptRuleRules } from './rules/inbound-mail.ts';
import { mailRules } from './rules/mail.ts';
import { peopleRules, realPeopleRules } from './rules/people.ts';
import { permissionRules, senderRules } from './rules/permissions.ts';
import { photoRules, photoSiteRules } from './rules/photos.ts';
import { queueRules } from './rules/queues.ts';
import { keepingRules, storageRules } from './rules/storage.ts';
import { synthesize } from './synthesized.ts';

const prod = synthesize('prod');
const dev = synthesize('dev');
const local = synthesize('local');

testRules(
  [
    ...storageRules,
    ...queueRules,
    ...alarmRules,
    ...permissionRules,
    ...senderRules,
    ...functionRules,
    ...entranceRules,
    ...peopleRules,
    ...costRules,
    ...photoRules,
    ...inboundMailRules,
  ],
  prod,
  dev,
  local,
);
testRules(
  [...edgeRules, ...photoSiteRules, ...mailRules, ...alarmActionRules, ...realPeopleRules],
  prod,
  dev,
);
testRules(keepingRules, prod);
testRules(receiptRuleRules, synthesize('prod', { replyDomain: 'reply.example.com' }));
testRules(noReceiptRules, prod, dev, local);
