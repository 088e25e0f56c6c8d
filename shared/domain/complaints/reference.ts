/** Crockford base32: no I, L, O, U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const checkAlphabet = 31;

/** Check character: a weighted sum modulo 31 finds every single slip and every swap of neighbours but 0 against Z. */
function checkOf(symbols: string): string {
  let sum = 0;
  for (let i = 0; i < symbols.length; i++) sum += (i + 2) * alphabet.indexOf(symbols.charAt(i));
  return alphabet.charAt(sum % checkAlphabet);
}

/**
 * The public reference of 50 bits of a hash: `R-7K2M-9QXD-4TA`. It identifies, it never authorizes.
 * @param hash at least 7 bytes; the first 50 bits count.
 */
export function referenceOf(hash: Uint8Array): string {
  let bits = 0n;
  for (let i = 0; i < 7; i++) bits = (bits << 8n) | BigInt(hash[i] ?? 0);
  bits >>= 6n;
  let symbols = '';
  for (let i = 45n; i >= 0n; i -= 5n) symbols += alphabet.charAt(Number((bits >> i) & 31n));
  const body = `${symbols}${checkOf(symbols)}`;
  return `R-${body.slice(0, 4)}-${body.slice(4, 8)}-${body.slice(8)}`;
}

/** Reads what a person typed: any case, spaces or missing dashes, O for 0, I or L for 1. Undefined when it is no reference. */
export function parseReference(typed: string): string | undefined {
  const typedSymbols = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  // R is a symbol too: only a twelfth one in front is the prefix.
  const symbols = typedSymbols.length === 12 ? typedSymbols.replace(/^R/, '') : typedSymbols;
  if (symbols.length !== 11 || [...symbols].some((symbol) => !alphabet.includes(symbol))) return undefined;
  if (checkOf(symbols.slice(0, 10)) !== symbols.charAt(10)) return undefined;
  return `R-${symbols.slice(0, 4)}-${symbols.slice(4, 8)}-${symbols.slice(8)}`;
}
