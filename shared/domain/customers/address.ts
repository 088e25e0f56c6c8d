import type { Contact } from '../complaints/events.ts';

/** A plain addr-spec: no quotes, comments, groups or lists. */
export const addrSpec = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;
/** Of at most 254 characters: an address that can be written into a header as it is. */
export const isPlainAddress = (text: string): boolean => text.length <= 254 && addrSpec.test(text);

/** Who somebody is: case is folded and nothing else, because dots and plus signs may be another person's. */
export function normaliseIdentity(address: string): string {
  return address.trim().toLowerCase();
}

/** Who a contact is: the e-mail address, else the digits of the phone number; undefined with neither. */
export function identityOf({ email, phone }: Contact): string | undefined {
  if (email !== undefined) return normaliseIdentity(email);
  return phone === undefined ? undefined : `tel:${phone.replace(/\D/g, '')}`;
}

/**
 * Whose mailbox a limit protects: plus tags, dots and look-alike characters are folded as well, so that a limit cannot be
 * dodged by writing the same mailbox differently (P7).
 */
export function foldForCap(address: string): string {
  const folded = address.normalize('NFKC').trim().toLowerCase();
  const at = folded.lastIndexOf('@');
  const local = folded.slice(0, at).replace(/\+.*$/, '').replaceAll('.', '');
  return `${local}@${folded.slice(at + 1)}`;
}
