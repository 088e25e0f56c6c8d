import type { MailStore, RawMail } from '../../adapters/mail-store.ts';
import type { InboundMail } from '../../domain/channels/mail/inbound-mail.ts';
import { type MailDeps, type MailResult, takeInMail } from './take-in-mail.ts';

export interface ReceiveDeps extends MailDeps {
  readonly store: MailStore;
  readonly parse: (raw: RawMail) => Promise<InboundMail>;
}

/**
 * Reads a stored mail and takes it in. One that cannot be read is kept aside for staff, and never tried again: it would fail
 * for ever. @throws Error when it is not there or may not be read, so that it is tried again and then waits in the failure
 * queue; what the services throw. The same call again is safe.
 */
export async function receiveMail(deps: ReceiveDeps, mailId: string): Promise<MailResult> {
  const raw = await deps.store.read(mailId);
  if (!raw) throw new Error(`The mail ${mailId} is not there, or may not be read`);
  const mail = await deps.parse(raw).catch(() => undefined);
  if (mail) return takeInMail(deps, mail);
  await deps.inbound.hold({ mailId, receivedAt: raw.receivedAt, reason: 'unreadable' });
  return { outcome: 'held', reason: 'unreadable' };
}
