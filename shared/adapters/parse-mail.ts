import PostalMime, { type Address, addressParser, type Email } from 'postal-mime';
import type { InboundMail } from '../domain/channels/mail/inbound-mail.ts';
import { receiptVerdicts } from '../domain/channels/mail/receipt-verdicts.ts';
import { textOfHtml } from '../domain/channels/mail/text-of-html.ts';
import type { RawMail } from './mail-store.ts';

/** Words that nobody reads to the end are no words; the original has them all. */
const mostCharacters = 64 * 1024;
const longestName = 200;
const longestSubject = 400;

const limits = {
  maxNestingDepth: 32,
  maxHeadersSize: 256 * 1024,
  // What is forwarded as a mail of its own is not what the sender wrote.
  forceRfc822Attachments: true,
} as const;

const flat = (addresses: readonly Address[] = []): readonly { name: string; address: string }[] =>
  addresses.flatMap((one) => (one.group ? one.group : [{ name: one.name, address: one.address ?? '' }]));

/** One line that a person can read; null when nothing is left of it. */
function oneLine(text: string, most: number): string | null {
  const line = text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return line === '' ? null : [...line].slice(0, most).join('').normalize('NFC');
}

/** The one address of the one From header: with two, nobody knows which of them was proven. */
function senderOf({ headers }: Email): InboundMail['from'] {
  const lines = headers.filter(({ key }) => key === 'from');
  const mailboxes = lines.flatMap(({ value }) => flat(addressParser(value)));
  const [one] = mailboxes;
  if (lines.length !== 1 || mailboxes.length !== 1 || !one?.address) return null;
  return { address: one.address, name: oneLine(one.name, longestName) };
}

/** `for <address>` of the Received line that our receiver wrote: where it really went. */
const envelope = (headers: InboundMail['headers']): readonly string[] => {
  const received = headers.find(({ name }) => name === 'received')?.value ?? '';
  const found = /\bfor\s+<?([^\s<>;]+@[^\s<>;]+)>?\s*;/.exec(received)?.[1];
  return found === undefined ? [] : [found];
};

function wordsOf({ text, html }: Email): string {
  const plain = text?.slice(0, mostCharacters) ?? '';
  return plain.trim() !== '' || html === undefined ? plain : textOfHtml(html.slice(0, 4 * mostCharacters));
}

/**
 * A mail from its bytes, in any character set that browsers know (GB18030 and Big5 are among them).
 * @throws Error when it is no mail or goes beyond the limits.
 */
export async function parseMail({ mailId, receivedAt, bytes }: RawMail): Promise<InboundMail> {
  const email = await PostalMime.parse(bytes, limits);
  const headers = email.headers.map(({ key, value }) => ({ name: key, value }));
  if (headers.length === 0) throw new Error('There are no headers, so this is no mail');
  return {
    mailId,
    receivedAt,
    messageId: email.messageId?.slice(0, 500) || null,
    from: senderOf(email),
    recipients: [
      ...envelope(headers),
      ...flat(email.to).map(({ address }) => address),
      ...flat(email.cc).map(({ address }) => address),
    ],
    subject: oneLine(email.subject ?? '', longestSubject) ?? '',
    text: wordsOf(email),
    headers,
    verdicts: receiptVerdicts(headers),
    attachments: email.attachments.length,
  };
}
