import type { PromiseListView, PromiseRegisterView } from '../../contracts/promises.ts';
import type { Period } from '../../contracts/reports.ts';
import type { PromiseRepository } from '../../data/promise-repository.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Instant } from '../../domain/instant.ts';
import {
  keptRateDefinition,
  keptRateOf,
  keptRatesBy,
  type PromiseDimension,
} from '../../domain/promises/kept-rate.ts';
import {
  type PromiseResult,
  type PromiseStanding,
  promiseStandingOf,
} from '../../domain/promises/promise-result.ts';

export interface PromiseReportDeps {
  readonly promises: Pick<PromiseRepository, 'dueBetween'>;
  /** IANA zone of the company: which month it is now. */
  readonly zone: string;
}

/** Undefined: whatever it is. */
export interface PromiseFilter {
  readonly promisedBy?: string | undefined;
  readonly department?: string | undefined;
}

const mostPromises = 50_000;

/** @throws DomainError unprocessable/`too-many-results`. */
async function load(
  { promises }: PromiseReportDeps,
  { from, to, promisedBy, department }: Period & PromiseFilter,
): Promise<readonly PromiseResult[]> {
  const rows = await promises.dueBetween(from, to, mostPromises);
  if (rows.length > mostPromises)
    throw new DomainError(
      'unprocessable',
      'too-many-results',
      `More than ${mostPromises} promises were due from ${from} to ${to}; choose a shorter period.`,
      { most: mostPromises },
    );
  return rows.filter(
    (row) =>
      (promisedBy === undefined || row.promisedBy === promisedBy) &&
      (department === undefined || row.department === department),
  );
}

/** How many promises due in the period were kept (R008), in all and by one dimension. */
export async function viewPromiseRegister(
  deps: PromiseReportDeps,
  asked: Period & PromiseFilter & { readonly by: PromiseDimension },
  now: Instant,
): Promise<PromiseRegisterView> {
  const rows = await load(deps, asked);
  const { from, to, by } = asked;
  return {
    from,
    to,
    by,
    total: keptRateOf(rows, now),
    groups: keptRatesBy(rows, by, now),
    definition: keptRateDefinition,
    now,
  };
}

const pageSize = 100;
const order = ({ dueAt, reference, promise }: PromiseResult) => `${dueAt} ${reference} ${promise}`;

/** The promises behind one number of it, earliest due first; `page` undefined: all of them. */
export async function viewPromiseList(
  deps: PromiseReportDeps,
  asked: Period & PromiseFilter & { readonly standing?: PromiseStanding | undefined },
  now: Instant,
  page?: number,
): Promise<PromiseListView> {
  const { from, to, standing: wanted } = asked;
  const found = (await load(deps, asked))
    .map((row) => ({ ...row, standing: promiseStandingOf(row, now) }))
    .filter(({ standing }) => wanted === undefined || standing === wanted)
    .sort((a, b) => (order(a) < order(b) ? -1 : 1));
  return {
    from,
    to,
    count: found.length,
    promises: page === undefined ? found : found.slice((page - 1) * pageSize, page * pageSize),
    page: page ?? 1,
    pages: page === undefined ? 1 : Math.max(1, Math.ceil(found.length / pageSize)),
    definition: keptRateDefinition,
    now,
  };
}
