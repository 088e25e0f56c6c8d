import type { PropertyFilterProps } from '@cloudscape-design/components';
import { type QueueFilterName, queueFilterNames } from '../../../shared/domain/complaints/queue-filter.ts';
import { filtersOf, type QueueSearch, type ViewSearch, viewOf } from './queue-search.ts';

type Query = PropertyFilterProps.Query;

/** The filters of an address as tokens. */
export const toTokens = (search: QueueSearch): Query => ({
  operation: 'and',
  tokens: filtersOf(search).map(([propertyKey, value]) => ({
    propertyKey,
    operator: '=',
    value: [...value],
  })),
});

/** The address that tokens stand for: the same view, from its first page. Two tokens of a filter become one. */
export function withTokens(search: QueueSearch, { tokens }: Query): ViewSearch {
  const values = (name: QueueFilterName) =>
    tokens
      .filter(({ propertyKey }) => propertyKey === name)
      .flatMap(({ value }) => value as string | string[]);
  const { view, department } = viewOf(search);
  const filters = queueFilterNames.flatMap((name) => {
    const wanted = [...new Set(values(name))];
    return wanted.length > 0 ? [[name, wanted.join(',')]] : [];
  });
  return { ...(view && { view }), ...(department && { department }), ...Object.fromEntries(filters) };
}
