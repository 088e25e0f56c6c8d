import { promiseDimensions } from '../../../shared/domain/promises/kept-rate.ts';
import { promiseStandings } from '../../../shared/domain/promises/promise-result.ts';
import { dimensions, standings } from '../../../shared/domain/reports/attainment.ts';
import { boardHours } from '../../../shared/domain/reports/breach-board.ts';
import { waitDimensions } from '../../../shared/domain/requests/wait-figures.ts';
import { paretoDimensions } from '../../../shared/domain/triage/pareto.ts';
import { readPeriodSearch } from '../overview/overview-search.ts';

/*
 * What the addresses of reports say: a link shows the same figures to whoever opens it. Whatever somebody wrote into them,
 * what is unknown is left out; the API looks at the rest.
 */

export type Search = Readonly<Record<string, unknown>>;
const longestText = 100;

/** One of the values; the first where the address says none of them. */
export const oneOf = <T>(values: readonly [T, ...T[]], value: unknown): T =>
  values.find((one) => one === value) ?? values[0];

const someOf = <T>(values: readonly T[], value: unknown): T | undefined =>
  values.find((one) => one === value);

/** The texts of these names. */
export function textsIn<N extends string>(
  search: Search,
  names: readonly N[],
): Readonly<Partial<Record<N, string>>> {
  const found = names.flatMap((name) => {
    const value = search[name];
    // The router reads `2026` of an address as a number.
    const text = typeof value === 'number' ? String(value) : value;
    return typeof text === 'string' && text !== '' && text.length <= longestText ? [[name, text]] : [];
  });
  return Object.fromEntries(found) as Partial<Record<N, string>>;
}

const pageIn = ({ page }: Search): number => Math.max(1, Math.floor(Number(page ?? 1)) || 1);

export const readBoardSearch = ({ within }: Search) => ({
  within: someOf(boardHours, within) ?? (24 as const),
});

/** What attainment is filtered by when somebody goes deeper. */
export const attainmentFilters = dimensions;
const filtersOf = (search: Search) => ({
  ...readPeriodSearch(search),
  ...textsIn(search, attainmentFilters),
});

export const readAttainmentSearch = (search: Search) => ({
  ...filtersOf(search),
  by: oneOf(dimensions, search.by),
});
export const readClocksSearch = (search: Search) => ({
  ...filtersOf(search),
  standing: oneOf(standings, search.standing),
  page: pageIn(search),
});

const promisesOf = (search: Search) => ({
  ...readPeriodSearch(search),
  ...textsIn(search, ['promisedBy', 'department']),
});
export const readPromisesSearch = (search: Search) => ({
  ...promisesOf(search),
  by: oneOf(promiseDimensions, search.by),
});
export const readPromiseListSearch = (search: Search) => {
  const standing = someOf(promiseStandings, search.standing);
  return { ...promisesOf(search), ...(standing && { standing }), page: pageIn(search) };
};

export const readLeagueSearch = (search: Search) => ({
  ...readPeriodSearch(search),
  ...textsIn(search, ['kind']),
});
export const readRequestsSearch = (search: Search) => ({
  ...readPeriodSearch(search),
  ...textsIn(search, ['kind', 'respondent', 'standing']),
  page: pageIn(search),
});
export const readWaitsSearch = (search: Search) => ({
  ...readPeriodSearch(search),
  by: oneOf(waitDimensions, search.by),
});

/** What the causes of complaints are filtered by when somebody goes deeper. */
export const paretoFilters = [...paretoDimensions, 'indicator', 'anyCause'] as const;
const classifiedOf = (search: Search) => ({
  ...readPeriodSearch(search),
  ...textsIn(search, paretoFilters),
});
export const readParetoSearch = (search: Search) => ({
  ...classifiedOf(search),
  by: oneOf(paretoDimensions, search.by),
});
export const readClassifiedSearch = (search: Search) => ({ ...classifiedOf(search), page: pageIn(search) });
