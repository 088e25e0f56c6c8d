/** Who somebody is: case is folded and nothing else, because dots and plus signs may be another person's. */
export function normaliseIdentity(address: string): string {
  return address.trim().toLowerCase();
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
