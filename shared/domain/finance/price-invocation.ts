import type { Invocation } from './invocation.ts';
import { billingOf } from './operation-prices.ts';
import { type Picodollars, priceOfQuantity, quantityText, sumOf } from './picodollars.ts';
import { findPrice, type PriceTable } from './price-table.ts';

/** One row of an invocation's bill. `picodollars` null: the price is unknown, which is not the same as free. */
export interface CostPart {
  /** The operation, or what the platform bills by itself: `Lambda.Request`, `Lambda.Duration`, `Logs.Bytes`. */
  readonly operation: string;
  readonly priceId: string | null;
  readonly requests: number;
  /** Decimal text in the unit of the price. */
  readonly quantity: string;
  readonly picodollars: Picodollars | null;
}

export interface PricedInvocation {
  readonly invocation: Invocation;
  readonly parts: readonly CostPart[];
  /** Sum of the parts whose price is known. */
  readonly picodollars: Picodollars;
  /** Parts without a known price. */
  readonly unpriced: number;
}

/** 1,024 MB for 1,000 ms. */
const millisInGbSecond = 1_024_000n;

/** Memory × billed milliseconds as GB-seconds: the platform bills whole milliseconds, rounded up (F11). */
export function gbSeconds(billedMs: number, memoryMb: number): string {
  // 1,024,000 = 2¹³ · 5³ divides 10¹³, so thirteen decimals hold the quotient exactly.
  const scaled = BigInt(Math.ceil(billedMs)) * BigInt(memoryMb) * (10n ** 13n / millisInGbSecond);
  const digits = String(scaled).padStart(14, '0');
  return `${digits.slice(0, -13)}.${digits.slice(-13)}`.replace(/\.?0+$/, '');
}

/** Prices one invocation: request and duration, every counted operation, its log lines. Pure (F11). */
export function priceInvocation(invocation: Invocation, table: PriceTable): PricedInvocation {
  const { billedMs, memoryMb, use, logBytes } = invocation;
  const part = (operation: string, priceId: string | null, requests: number, quantity: string): CostPart => {
    const price = priceId === null ? undefined : findPrice(table, priceId);
    const picodollars = price ? priceOfQuantity(quantity, price.usd, price.per) : null;
    return { operation, priceId, requests, quantity, picodollars };
  };
  const parts = [
    part('Lambda.Request', 'lambda-request-arm64', 1, '1'),
    part('Lambda.Duration', 'lambda-duration-arm64', 0, gbSeconds(billedMs, memoryMb)),
    ...Object.entries(use).map(([operation, [requests, units]]) => {
      const billing = billingOf(operation);
      const quantity = quantityText(billing?.by === 'units' ? units : requests);
      return part(operation, billing?.priceId ?? null, requests, quantity);
    }),
    part('Logs.Bytes', 'logs-byte', 0, String(logBytes)),
  ];
  const known = parts.flatMap(({ picodollars }) => (picodollars === null ? [] : [picodollars]));
  return { invocation, parts, picodollars: sumOf(known), unpriced: parts.length - known.length };
}
