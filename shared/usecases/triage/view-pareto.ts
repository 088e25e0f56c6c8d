import type { ClassifiedView, ParetoView } from '../../contracts/pareto.ts';
import type { Period } from '../../contracts/reports.ts';
import type { ClassificationRepository } from '../../data/classification-repository.ts';
import type { Instant } from '../../domain/instant.ts';
import { type Cause, countsAgainstStaff } from '../../domain/triage/cause.ts';
import type { Classification } from '../../domain/triage/classification.ts';
import type { ProductLine } from '../../domain/triage/indicator.ts';
import {
  classifiedAs,
  isClassified,
  type ParetoDimension,
  type ParetoFilters,
  paretoBy,
  paretoDefinition,
} from '../../domain/triage/pareto.ts';
import { type ListDeps, newestDefinitions } from '../definitions/list-definitions.ts';
import {
  type ArrivalDeps,
  instantsOf,
  loadArrivals,
  mostRows,
  openCards,
  refuseMany,
} from '../reports/load-arrivals.ts';

export interface ParetoDeps extends ArrivalDeps, ListDeps {
  readonly classifications: Pick<ClassificationRepository, 'receivedBetween'>;
}

/** The assessed complaints of a period that count: every figure by cause is counted from these. */
async function loadClassified(deps: ParetoDeps, period: Period): Promise<readonly Classification[]> {
  const { from, end } = instantsOf(period, deps.zone);
  const rows = await deps.classifications.receivedBetween(from, end, mostRows);
  refuseMany(rows.length);
  return rows.filter(({ counted }) => counted);
}

/** Retired ones too: what was assessed with them goes on being counted. */
const valuesOf = async <T>(deps: ListDeps, kind: 'cause' | 'product-line'): Promise<ReadonlyMap<string, T>> =>
  new Map((await newestDefinitions(deps, kind)).map(({ id, value }) => [id, value as T]));

/** What complaints are about, largest group first (R002, R134): by cause, department, product line, channel, fault, severity. */
export async function viewPareto(
  deps: ParetoDeps,
  asked: Period & { readonly by: ParetoDimension; readonly filters: ParetoFilters },
  now: Instant,
): Promise<ParetoView> {
  const [all, cards, causes, lines] = await Promise.all([
    loadClassified(deps, asked),
    openCards(deps),
    valuesOf<Cause>(deps, 'cause'),
    valuesOf<ProductLine>(deps, 'product-line'),
  ]);
  const arrivals = await loadArrivals(deps, asked, cards);
  const rows = all.filter(isClassified(asked.filters));
  const names: ReadonlyMap<string, { readonly name: Cause['name'] }> | undefined =
    asked.by === 'cause' ? causes : asked.by === 'productLine' ? lines : undefined;
  return {
    ...asked,
    total: rows.length,
    groups: paretoBy(rows, asked.by).map((group) => {
      const name = names?.get(group.value ?? '')?.name;
      const against = rows.filter(
        (row) => classifiedAs(row, asked.by) === group.value && countsAgainstStaff(row, causes),
      );
      return { ...group, ...(name && { name }), againstStaff: against.length };
    }),
    unclassified:
      arrivals.lives.filter(({ cause }) => cause === null).length +
      arrivals.open.filter(({ cause }) => cause === undefined).length,
    alerts: alertsOf(all, causes),
    definition: paretoDefinition,
    now,
  };
}

/** Causes that say too little to be used so often (OTHER above 10 %). */
function alertsOf(rows: readonly Classification[], causes: ReadonlyMap<string, Cause>): ParetoView['alerts'] {
  return paretoBy(rows, 'cause').flatMap(({ value, n }) => {
    const { alertAbovePercent = 100 } = causes.get(value ?? '') ?? {};
    const permille = Math.round((n * 1000) / rows.length);
    return value !== null && n * 100 > alertAbovePercent * rows.length
      ? [{ cause: value, permille, accepted: alertAbovePercent * 10 }]
      : [];
  });
}

const pageSize = 100;
const order = ({ receivedAt, reference }: Classification) => `${receivedAt}#${reference}`;

/** The complaints that one number of the Pareto counts; `page` undefined: all of them. */
export async function viewClassified(
  deps: ParetoDeps,
  asked: Period & { readonly filters: ParetoFilters },
  now: Instant,
  page?: number,
): Promise<ClassifiedView> {
  const rows = (await loadClassified(deps, asked)).filter(isClassified(asked.filters));
  const found = [...rows].sort((a, b) => (order(a) > order(b) ? -1 : 1));
  return {
    ...asked,
    count: found.length,
    complaints: page === undefined ? found : found.slice((page - 1) * pageSize, page * pageSize),
    page: page ?? 1,
    pages: page === undefined ? 1 : Math.max(1, Math.ceil(found.length / pageSize)),
    definition: paretoDefinition,
    now,
  };
}
