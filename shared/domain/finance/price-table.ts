import usEast1 from './prices/us-east-1-2026-11-01.json' with { type: 'json' };

/** One documented price. `usd` and `per` are decimal texts; `id` is ours, `source` the page that says it. */
export interface Price {
  readonly id: string;
  readonly service: string;
  readonly unit: string;
  readonly usd: string;
  readonly per: string;
  readonly source: string;
}

/** Prices of one region from one date on. A table never changes once used; a new date is a new file. */
export interface PriceTable {
  readonly id: string;
  readonly region: string;
  readonly effectiveOn: string;
  readonly prices: readonly Price[];
}

/** The only table so far: another region's usage is priced by it too, and every figure names the table. */
export const currentPrices: PriceTable = usEast1;

/** Undefined when the table does not know it: the row then says so, it is never 0. */
export const findPrice = (table: PriceTable, id: string): Price | undefined =>
  table.prices.find((price) => price.id === id);
