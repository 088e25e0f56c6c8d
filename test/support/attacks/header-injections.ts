import { composeMail, type OutgoingMail } from '../../../shared/adapters/mail.ts';

type Random = () => number;
const oneOf = <T>(random: Random, all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;

const pieces = [
  '\r\nBcc: victim@example.com',
  '\nX-Evil: 1',
  '\rCc: victim@example.com',
  '\u2028Bcc: v@example.com',
  '\u2029',
  '\u0085Bcc: v@example.com',
  '\u0000',
  '\u000b',
  '\t',
  '=?utf-8?B?DQpCY2M6IHZAZXhhbXBsZS5jb20=?=',
  '=?utf-8?Q?=0D=0ABcc:_v@example.com?=',
  '%0d%0aBcc: v@example.com',
  '嘊嘍Bcc: v@example.com',
  '<v@example.com>',
  '"a b"@example.com',
  'a@example.com, b@example.com',
  'group: a@example.com;',
  '(comment)',
  '\ud800',
  '\u202e\u200b',
  '您好',
  'a@example.com',
  ' ',
  'x'.repeat(200),
];
const text = (random: Random) =>
  Array.from({ length: 1 + Math.floor(random() * 4) }, () => oneOf(random, pieces)).join('');

const fields = ['subject', 'to', 'mailId', 'unsubscribeUrl', 'text', 'html'] as const;
const plain: OutgoingMail = {
  mailId: 'mail-1',
  to: 'emma@example.com',
  language: 'en',
  subject: 'About your complaint',
  text: 'Hello',
  html: '<p>Hello</p>',
  unsubscribeUrl: 'https://help.example.com/unsubscribe/x',
};

const headerNames = (raw: string): readonly string[] =>
  (raw.split('\r\n\r\n')[0] ?? '')
    .replace(/\r\n[ \t]+/g, ' ')
    .split(/\r\n|\r|\n/)
    .map((line) => line.split(':')[0]?.toLowerCase() ?? '')
    .sort();

let expected: readonly string[] | undefined;

/**
 * One mail with one field that the seed fills with what attackers put there. @returns `refused`, `sent` with no
 * header but those of a plain mail, each once, and its one recipient, or what is wrong.
 */
export async function injectInto(random: Random): Promise<string> {
  expected ??= headerNames((await composeMail(plain, 'care@example.com')).toString('latin1'));
  const field = oneOf(random, fields);
  const value = text(random);
  const raw = await composeMail({ ...plain, [field]: value }, 'care@example.com').then(
    (message) => message.toString('latin1'),
    (error: { code?: string }) => (/-refused$/.test(error.code ?? '') ? undefined : String(error)),
  );
  if (raw === undefined) return 'refused';
  const names = headerNames(raw);
  const known = names.every((name) => expected?.includes(name));
  // A value of nothing but spaces leaves its header out.
  if (!known || new Set(names).size < names.length)
    return `${field} ${JSON.stringify(value)}: ${names.join()}`;
  const [, to] = /^To: (.*)$/im.exec(raw) ?? [];
  return field === 'to' || to?.trim() === plain.to ? 'sent' : `${field} ${JSON.stringify(value)}: To ${to}`;
}
