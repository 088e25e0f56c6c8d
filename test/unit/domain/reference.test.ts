import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReference, referenceOf } from '../../../shared/domain/complaints/reference.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const hash = fc.uint8Array({ minLength: 8, maxLength: 8 });
const reference = hash.map(referenceOf);
/** Where symbols stand in `R-7K2M-9QXD-4TA`. */
const places = [2, 3, 4, 5, 7, 8, 9, 10, 12, 13, 14];
const replaceAt = (text: string, at: number, symbol: string) =>
  text.slice(0, at) + symbol + text.slice(at + 1);

describe('the reference of a complaint', () => {
  it('reads back what it made, in any case, with or without dashes and the R, O for 0 and I or L for 1', () => {
    fc.assert(
      fc.property(reference, (made) => {
        expect(made).toMatch(/^R-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}$/);
        expect(parseReference(made)).toBe(made);
        expect(parseReference(made.toLowerCase().replaceAll('-', ' '))).toBe(made);
        expect(parseReference(made.slice(2).replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(made);
      }),
    );
  });

  it('finds every slip of one character', () => {
    fc.assert(
      fc.property(reference, fc.constantFrom(...places), fc.constantFrom(...alphabet), (made, at, symbol) => {
        fc.pre(made[at] !== symbol);
        // The check counts modulo 31, so 0 and Z are the one pair that it cannot tell apart.
        fc.pre(![made[at], symbol].every((one) => one === '0' || one === 'Z'));
        expect(parseReference(replaceAt(made, at, symbol))).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });

  it('finds every swap of neighbours', () => {
    const neighbours = places.slice(0, -1).map((at, i) => [at, places[i + 1] ?? 0] as const);
    fc.assert(
      fc.property(reference, fc.constantFrom(...neighbours), (made, [a, b]) => {
        const [first = '', second = ''] = [made[a], made[b]];
        fc.pre(first !== second && !`${first}${second}`.match(/^(0Z|Z0)$/));
        expect(parseReference(replaceAt(replaceAt(made, a, second), b, first))).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    '',
    'R',
    'R-',
    'R-7K2M-9QXD',
    'R-7K2M-9QXD-4TA-1',
    'R-7K2M-9QXD-4TU',
    '＊',
    'R-７K2M-9QXD-4TA',
    '../..',
  ])('refuses %j', (typed) => {
    expect(parseReference(typed)).toBeUndefined();
  });

  it('spreads: 100,000 hashes of counted keys give 100,000 references', () => {
    const made = new Set<string>();
    for (let n = 0; n < 100_000; n++) {
      const bytes = new Uint8Array(8);
      new DataView(bytes.buffer).setBigUint64(0, BigInt(n) * 0x9e3779b97f4a7c15n);
      made.add(referenceOf(bytes));
    }
    expect(made.size).toBe(100_000);
  });
});
