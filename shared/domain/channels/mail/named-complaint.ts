import { parseReference } from '../../complaints/reference.ts';
import { domainOf } from './inbound-mail.ts';

const replyPrefix = 'reply+';

/** Where a reply to a mail about a complaint goes. @throws never; `token` is made by the links. */
export const replyAddress = (token: string, domain: string): string => `${replyPrefix}${token}@${domain}`;

/** The tokens in the addresses of a mail, each once, in their order. */
export function replyTokens(recipients: readonly string[]): readonly string[] {
  const tokens = recipients
    .map((address) => address.trim().toLowerCase())
    .filter((address) => address.startsWith(replyPrefix) && domainOf(address) !== address)
    .map((address) => address.slice(replyPrefix.length, address.lastIndexOf('@')));
  return [...new Set(tokens)];
}

/** The first reference in a subject that is one: it says which complaint is meant, and allows nothing. */
export function referenceInSubject(subject: string): string | undefined {
  for (const [found] of subject.matchAll(/\bR-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}\b/gi)) {
    const reference = parseReference(found);
    if (reference !== undefined) return reference;
  }
  return undefined;
}
