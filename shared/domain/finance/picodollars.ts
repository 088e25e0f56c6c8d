/** Integer picodollars (10⁻¹² USD): what metering counts in, so that sums are exact to the last one. */
export type Picodollars = bigint;

/** Digits after the point that a price or a quantity may have. */
const scaleDigits = 18;
const scale = 10n ** BigInt(scaleDigits);
const picosInDollar = 1_000_000_000_000n;

/** A decimal text as an integer of 10⁻¹⁸: exact, no floating-point number is involved. @throws RangeError for anything else. */
function scaled(text: string): bigint {
  const [, whole, fraction = ''] = /^(\d+)(?:\.(\d{1,18}))?$/.exec(text) ?? [];
  if (whole === undefined) throw new RangeError(`Not a decimal of at most ${scaleDigits} digits: ${text}`);
  return BigInt(whole + fraction.padEnd(scaleDigits, '0'));
}

/** The decimal text of a quantity that was counted, e.g. 0.5 read units; never in exponent form. */
export function quantityText(quantity: number): string {
  return quantity.toFixed(6).replace(/0+$/, '').replace(/\.$/, '');
}

/** `quantity` × `usd` ÷ `per`, rounded half up to whole picodollars. Texts are decimals, none is negative. */
export function priceOfQuantity(quantity: string, usd: string, per: string): Picodollars {
  const numerator = scaled(quantity) * scaled(usd) * picosInDollar;
  const denominator = scaled(per) * scale;
  return (2n * numerator + denominator) / (2n * denominator);
}

export const sumOf = (parts: Iterable<Picodollars>): Picodollars => {
  let sum = 0n;
  for (const part of parts) sum += part;
  return sum;
};

/** Dollars as an exact decimal text for `Intl.NumberFormat`: 3333n is `0.000000003333`. */
export function toDollars(picodollars: Picodollars): `${number}` {
  const sign = picodollars < 0n ? '-' : '';
  const digits = String(picodollars < 0n ? -picodollars : picodollars).padStart(13, '0');
  return `${sign}${digits.slice(0, -12)}.${digits.slice(-12)}` as `${number}`;
}
