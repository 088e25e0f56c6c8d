import type { ComplaintLife } from '../reports/complaint-life.ts';
import { type Quantile, quantile } from '../statistics/quantile.ts';
import type { Waits } from './waits.ts';

/** Version of the definitions below. */
export const waitsDefinition = 'waits@1';

export const waitDimensions = ['department', 'cause', 'channel', 'owner'] as const;
export type WaitDimension = (typeof waitDimensions)[number];

/** With whom complaints lay. Business seconds (F13). */
export const whoHadIt = ['agent', 'customer', 'supplier', 'department'] as const;
export type WhoHadIt = (typeof whoHadIt)[number];

export interface Lain {
  /** Complaints that lay there at all: what median and p90 are of. */
  readonly n: number;
  readonly totalSeconds: number;
  /** Its part of all the time of these complaints, in [0, 1]; null when there was none. */
  readonly share: number | null;
  readonly median: Quantile | null;
  readonly p90: Quantile | null;
}

export interface WaitFigures {
  /** Complaints counted. */
  readonly n: number;
  readonly lain: Readonly<Record<WhoHadIt, Lain>>;
}

const secondsOf: Readonly<Record<WhoHadIt, (waits: Waits) => number | null>> = {
  agent: ({ agentSeconds }) => agentSeconds,
  customer: ({ customerSeconds }) => customerSeconds,
  supplier: ({ supplierSeconds }) => supplierSeconds,
  department: ({ departmentSeconds }) => departmentSeconds,
};

const dimensionOf: Readonly<Record<WaitDimension, (life: ComplaintLife) => string | null>> = {
  department: ({ department }) => department,
  cause: ({ cause }) => cause,
  channel: ({ channel }) => channel,
  owner: ({ ownerId }) => ownerId,
};

export function waitFigures(lives: readonly ComplaintLife[]): WaitFigures {
  const sample = (who: WhoHadIt) =>
    lives.flatMap(({ waits }) => {
      const seconds = waits ? secondsOf[who](waits) : null;
      return seconds === null ? [] : [seconds];
    });
  const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0);
  const all = sum(whoHadIt.map((who) => sum(sample(who))));
  const lain = (who: WhoHadIt): Lain => {
    const values = sample(who);
    const totalSeconds = sum(values);
    return {
      n: values.length,
      totalSeconds,
      share: all === 0 ? null : totalSeconds / all,
      median: quantile(values, 0.5),
      p90: quantile(values, 0.9),
    };
  };
  return {
    n: lives.filter(({ waits }) => waits !== undefined).length,
    lain: {
      agent: lain('agent'),
      customer: lain('customer'),
      supplier: lain('supplier'),
      department: lain('department'),
    },
  };
}

/** By one dimension, the largest group first. Σ n = all of them. */
export const waitsBy = (lives: readonly ComplaintLife[], by: WaitDimension) =>
  [...Map.groupBy(lives, dimensionOf[by])]
    .map(([value, group]) => ({ value, ...waitFigures(group) }))
    .sort((a, b) => b.n - a.n || ((a.value ?? '') < (b.value ?? '') ? -1 : 1));
