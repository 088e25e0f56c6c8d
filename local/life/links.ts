import type { ReceivedMail } from '../inbox/received-mail.ts';

/** All links of a mail, from its text and its HTML, each once. */
export function linksOf(mail: Pick<ReceivedMail, 'text' | 'html'>): readonly string[] {
  const text = `${mail.text ?? ''}\n${(mail.html ?? '').replaceAll('&amp;', '&')}`;
  return [...new Set([...text.matchAll(/https?:\/\/[^\s"'<>)]+/g)].map(([link]) => link))];
}

/** The link of a mail that opens `/confirm/…`, `/status/…` and so on. @throws Error when the mail has none. */
export function linkTo(mail: Pick<ReceivedMail, 'text' | 'html' | 'subject'>, page: string): string {
  const found = linksOf(mail).find((link) => new URL(link).pathname.startsWith(`/${page}/`));
  if (!found) throw new Error(`The mail "${mail.subject}" has no link to /${page}/`);
  return found;
}
