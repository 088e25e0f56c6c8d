import type { Ids } from '../../adapters/ids.ts';
import { type InboundMail, isProven } from '../../domain/channels/mail/inbound-mail.ts';
import { languageOfText } from '../../domain/channels/mail/language-of-text.ts';
import type { Instant } from '../../domain/instant.ts';
import { type IntakeDeps, takeInComplaint } from '../complaints/take-in-complaint.ts';
import { keptWords } from './kept-words.ts';

/** The same mail, delivered twice: its own id may be anybody's, so what it says and who sent it count as well. */
export function mailKey(
  { ids }: { readonly ids: Pick<Ids, 'hash'> },
  mail: InboundMail,
  words: string,
): string {
  const text = [mail.messageId ?? mail.mailId, mail.from?.address ?? '', mail.subject, words].join('\n');
  return Array.from(ids.hash(text).slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export interface ComplaintOfMailDeps extends IntakeDeps {
  readonly now: () => Instant;
}

/**
 * A new complaint of a mail, unconfirmed; without proof of its sender it owes no mail. The same mail again is the same
 * complaint. @returns its reference; undefined: neither subject nor text say anything.
 */
export async function complaintOfMail(
  deps: ComplaintOfMailDeps,
  mail: InboundMail & { readonly from: NonNullable<InboundMail['from']> },
  words: string,
): Promise<string | undefined> {
  const { from, subject, mailId, attachments } = mail;
  const { text, cut } = keptWords([subject, words].filter((part) => part !== '').join('\n\n'));
  if (text === '') return undefined;
  const { event } = await takeInComplaint(deps, {
    source: 'email',
    idempotencyKey: mailKey(deps, mail, words),
    submission: {
      contact: { email: from.address, ...(from.name !== null && { name: from.name }) },
      text,
    },
    language: languageOfText(text),
    channel: 'email',
    actor: { kind: 'customer' },
    at: deps.now(),
    mail: { mailId, ...(attachments > 0 && { attachments }), ...cut },
    ...(!isProven(mail) && { suspect: true }),
  });
  return event.reference;
}
