import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priceOfQuantity, sumOf, toDollars } from '../../../../shared/domain/finance/picodollars.ts';
import { gbSeconds, priceInvocation } from '../../../../shared/domain/finance/price-invocation.ts';
import { currentPrices } from '../../../../shared/domain/finance/price-table.ts';
import { splitCost } from '../../../../shared/domain/finance/split-cost.ts';
import { invocation } from '../../../support/builders/finance.ts';

const priced = (over: Parameters<typeof invocation>[0]) => priceInvocation(invocation(over), currentPrices);
const partOf = (over: Parameters<typeof invocation>[0], operation: string) =>
  priced(over).parts.find((part) => part.operation === operation);

describe('F11 the price of an invocation', () => {
  // Worked out by hand from the list: USD 0.20/M requests, 0.0000133334 per GB-s, 0.625/M WRU, 1.00/M, 0.50/GB.
  it('is the sum of its parts in whole picodollars', () => {
    const { parts, picodollars } = priced({
      billedMs: 12,
      memoryMb: 256,
      logBytes: 900,
      use: { 'DynamoDB.PutItem': [1, 1], 'HttpApi.Request': [1, 0] },
    });
    expect(parts.map((part) => [part.operation, part.picodollars])).toEqual([
      ['Lambda.Request', 200_000n],
      ['Lambda.Duration', 40_000n], // 0.003 GB-s × 13,333,400 = 40,000.2
      ['DynamoDB.PutItem', 625_000n],
      ['HttpApi.Request', 1_000_000n],
      ['Logs.Bytes', 450_000n],
    ]);
    expect(picodollars).toBe(2_315_000n);
  });

  it('bills begun milliseconds whole', () => {
    expect(gbSeconds(0.2, 1024)).toBe('0.001');
    expect(gbSeconds(1, 256)).toBe('0.00025');
    expect(gbSeconds(1, 1)).toBe('0.0000009765625');
    expect(gbSeconds(900_000, 10_240)).toBe('9000');
  });

  it('keeps reads and writes of the table apart', () => {
    expect(partOf({ use: { 'DynamoDB.Query': [1, 2.5] } }, 'DynamoDB.Query')).toMatchObject({
      priceId: 'dynamodb-read-unit',
      quantity: '2.5',
      picodollars: 312_500n,
    });
    expect(
      partOf({ use: { 'DynamoDB.TransactWriteItems': [1, 4] } }, 'DynamoDB.TransactWriteItems'),
    ).toMatchObject({
      priceId: 'dynamodb-write-unit',
      picodollars: 2_500_000n,
    });
  });

  it('says that a price is unknown and never takes it for 0', () => {
    const bill = priced({ use: { 'Translate.TranslateText': [3, 0] } });
    expect(bill.parts.at(-2)).toMatchObject({
      operation: 'Translate.TranslateText',
      priceId: null,
      picodollars: null,
    });
    expect(bill.unpriced).toBe(1);
    const without = currentPrices.prices.filter(({ id }) => id !== 'sqs-request');
    const gone = priceInvocation(invocation({ use: { 'SQS.SendMessage': [1, 1] } }), {
      ...currentPrices,
      prices: without,
    });
    expect(gone.parts.at(-2)).toMatchObject({ operation: 'SQS.SendMessage', picodollars: null });
  });

  it('knows a price, a source page and a date for everything the system calls', () => {
    for (const { usd, per, source } of currentPrices.prices) {
      expect(priceOfQuantity('1000000000', usd, per)).toBeGreaterThanOrEqual(0n);
      expect(source).toMatch(/^https:\/\/aws\.amazon\.com\//);
    }
    expect(currentPrices.effectiveOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('rounds half up and refuses what is no decimal', () => {
    expect(priceOfQuantity('1', '0.0000000000005', '1')).toBe(1n);
    expect(priceOfQuantity('1', '0.00000000000049', '1')).toBe(0n);
    expect(() => priceOfQuantity('1e3', '1', '1')).toThrow(RangeError);
    expect(toDollars(3_333n)).toBe('0.000000003333');
    expect(toDollars(12_000_000_000_001n)).toBe('12.000000000001');
  });
});

describe('F11 the cost of a batch', () => {
  it('is split evenly; what does not divide goes to the first', () => {
    const { byReference, unattributed } = splitCost(100n, ['a', 'b', 'c', 'a'], 0);
    expect([...byReference]).toEqual([
      ['a', 34n],
      ['b', 33n],
      ['c', 33n],
    ]);
    expect(unattributed).toBe(0n);
  });

  it('stays unattributed for complaints that had no room, and for all when none is named', () => {
    expect(splitCost(100n, ['a', 'b'], 2)).toEqual({
      byReference: new Map([
        ['a', 25n],
        ['b', 25n],
      ]),
      unattributed: 50n,
    });
    expect(splitCost(7n, [], 0)).toEqual({ byReference: new Map(), unattributed: 7n });
  });

  it('Σ attributed + unattributed = cost, to the last picodollar', () => {
    const references = fc.array(fc.integer({ min: 0, max: 12 }).map(String), { maxLength: 30 });
    const cost = fc.bigInt({ min: 0n, max: 10n ** 15n });
    fc.assert(
      fc.property(cost, references, fc.nat(200), (amount, named, more) => {
        const { byReference, unattributed } = splitCost(amount, named, more);
        expect(sumOf(byReference.values()) + unattributed).toBe(amount);
        expect(Math.max(...[...byReference.values()].map(Number), 0)).toBeLessThanOrEqual(Number(amount));
      }),
    );
  });
});
