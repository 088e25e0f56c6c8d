import { type Department, departments } from '../../../shared/domain/complaints/departments.ts';
import {
  type QueueFilterName,
  queueFilterNames,
  queueFilters,
} from '../../../shared/domain/complaints/queue-filter.ts';
import type { Query } from '../api/api.ts';

const views = ['mine', 'open', 'settled'] as const;
export type QueueViewName = (typeof views)[number];

/** What the queue shows, as its address says it; a filter's values are separated by commas. */
export type QueueSearch = { readonly [K in QueueFilterName]?: string } & {
  readonly view?: QueueViewName;
  readonly department?: Department;
  /** Where the page begins, and which page that is. */
  readonly after?: string;
  readonly page?: number;
};

/** What makes two addresses the same view: everything but the page. */
export type ViewSearch = Omit<QueueSearch, 'after' | 'page'>;

/** Whatever somebody wrote into the address: what is not known is left out. */
export function readQueueSearch(search: Readonly<Record<string, unknown>>): QueueSearch {
  const view = views.find((one) => one === search.view);
  const department = departments.find((one) => one === search.department);
  const page = Number(search.page);
  const after = /^[A-Za-z0-9_=-]{1,512}$/.exec(String(search.after ?? ''))?.[0];
  const filters = queueFilterNames.flatMap((name) => {
    const values = valuesOf(name, search[name]);
    return values.length > 0 ? [[name, values.join(',')]] : [];
  });
  return {
    ...(view && { view }),
    ...(department && { department }),
    ...Object.fromEntries(filters),
    ...(after !== undefined && page > 1 && Number.isInteger(page) && { after, page }),
  };
}

/** The values that a filter knows; owners and causes are named by the company, so their form is all that is checked. */
function valuesOf(name: QueueFilterName, text: unknown): readonly string[] {
  const known: readonly string[] = queueFilters[name];
  const fits = (value: string) =>
    known.length > 0 ? known.includes(value) : /^[\p{L}\p{N}@._+-]{1,64}$/u.test(value);
  return [...new Set(String(text ?? '').split(','))].filter(fits);
}

/** The filters that are set, with their values. */
export const filtersOf = (search: QueueSearch): readonly (readonly [QueueFilterName, readonly string[]])[] =>
  queueFilterNames.flatMap((name) => {
    const values = search[name];
    return values === undefined ? [] : [[name, values.split(',')] as const];
  });

export const viewOf = ({ after: _after, page: _page, ...view }: QueueSearch): ViewSearch => view;

export const isSameView = (a: QueueSearch, b: QueueSearch): boolean => keyOf(a) === keyOf(b);

/** One text for one view, whatever the order in its address. */
export const keyOf = (search: QueueSearch): string =>
  JSON.stringify(Object.entries({ ...viewOf(search), view: search.view ?? 'mine' }).sort());

/** The same as the API asks for it. */
export function toQuery({ view = 'mine', department, page: _page, ...rest }: QueueSearch): Query {
  return view === 'mine'
    ? { ...rest, view: 'mine' }
    : { ...rest, view: 'department', state: view, department };
}
