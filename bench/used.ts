import type { CostPartView, InvocationView } from '../shared/contracts/costs.ts';

/** What a function used of one operation. Picodollars of unknown prices are left out. */
export interface Used {
  readonly functionName: string;
  readonly operation: string;
  readonly priceId: string | null;
  readonly requests: number;
  readonly units: number;
  readonly picodollars: number;
}

export const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** What invocations used, by function and operation. */
export function usedBy(invocations: readonly InvocationView[]): readonly Used[] {
  const parts = invocations.flatMap((one) =>
    one.parts.map((part) => ({ ...part, functionName: one.functionName })),
  );
  return [
    ...Map.groupBy(parts, ({ functionName, operation }) => `${functionName} ${operation}`).values(),
  ].flatMap(([first, ...rest]) => {
    if (!first) return [];
    const all = [first, ...rest];
    const { functionName, operation, priceId } = first;
    return {
      functionName,
      operation,
      priceId,
      requests: sumOf(all.map(({ requests }) => requests)),
      units: sumOf(all.map(({ quantity }) => Number(quantity))),
      picodollars: sumOf(all.map(({ picodollars }) => Number(picodollars ?? 0))),
    };
  });
}

export const isWrite = ({ priceId }: Pick<CostPartView, 'priceId'>): boolean =>
  priceId === 'dynamodb-write-unit';
export const isRead = ({ priceId }: Pick<CostPartView, 'priceId'>): boolean =>
  priceId === 'dynamodb-read-unit';
