import type { Queue } from '../../adapters/queue.ts';
import type { EmailMessage } from '../../contracts/complaints.ts';
import type { ComplaintRepository } from '../../data/complaint-repository.ts';
import { owedMail } from '../../domain/notifications/owed-mails.ts';
import { type TellDeps, tellWebhooks } from '../integration/tell-webhooks.ts';
import { type QuietDeps, quietUntil } from '../notifications/quiet-until.ts';
import { type ArmDeps, armTimer } from '../sla/arm-timer.ts';
import type { RecordKey } from './consume-records.ts';
import { eventKeyOf } from './event-key.ts';

export interface RelayDeps {
  readonly complaints: Pick<ComplaintRepository, 'event'>;
  readonly mails: Pick<Queue<EmailMessage>, 'send'>;
  readonly arm: ArmDeps;
  readonly tell: TellDeps;
  readonly quiet: QuietDeps;
}

/**
 * Makes happen what a new event owes: its mail is queued by key, the moment it moved is armed, other systems are told. Twice the same event: the
 * mail is claimed once by the sender, the second timer finds nothing owed, a webhook gets the same delivery id. Imported and
 * restored events do none of it.
 */
export async function relayEvent(
  { complaints, mails, arm, tell, quiet }: RelayDeps,
  record: RecordKey,
): Promise<void> {
  const key = eventKeyOf(record);
  // A survey's answers owe nothing; they wake the projector only.
  if (key?.kind !== 'complaint') return;
  const event = await complaints.event(key.reference, key.sequence);
  if (!event || event.origin !== undefined) return;
  if (owedMail(event)) {
    const mail = { pk: record.pk, sk: record.sk };
    const opensAt = await quietUntil(quiet, event);
    await (opensAt === undefined
      ? mails.send({ body: mail, delaySeconds: 0 })
      : armTimer(arm, event.reference, opensAt, mail));
  }
  if (event.armAt !== undefined) await armTimer(arm, event.reference, event.armAt);
  await tellWebhooks(tell, event);
}
