import { PropertyFilter } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import type { QueueRow } from '../../../shared/contracts/staff-views.ts';
import {
  type QueueFilterName,
  queueFilterNames,
  queueFilters,
} from '../../../shared/domain/complaints/queue-filter.ts';
import { useMe } from '../api/me.ts';
import { toTokens, withTokens } from './filter-tokens.ts';
import type { QueueSearch, ViewSearch } from './queue-search.ts';
import { useValueNames } from './value-names.ts';

interface QueueFilterProps {
  readonly search: QueueSearch;
  /** What is on the screen: its owners and causes can be chosen. */
  readonly rows: readonly QueueRow[];
  readonly onChange: (search: ViewSearch) => void;
}

/** Filters as tokens; each keeps to the address. */
export function QueueFilter({ search, rows, onChange }: QueueFilterProps) {
  const { t } = useTranslation('console-queue');
  const { id } = useMe();
  const nameOf = useValueNames();
  const named: Partial<Record<QueueFilterName, readonly string[]>> = {
    owner: [id, ...rows.map(({ ownerId }) => ownerId)],
    cause: ['UNCLASSIFIED', ...rows.flatMap(({ cause }) => cause ?? [])],
  };
  const values = (name: QueueFilterName) => [...new Set<string>(named[name] ?? queueFilters[name])];
  return (
    <PropertyFilter
      query={toTokens(search)}
      onChange={({ detail }) => onChange(withTokens(search, detail))}
      hideOperations
      disableFreeTextFiltering
      expandToViewport
      filteringAriaLabel={t('filter.label')}
      filteringPlaceholder={t('filter.label')}
      filteringProperties={queueFilterNames.map((key) => ({
        key,
        propertyLabel: t(`filter.${key}`),
        groupValuesLabel: t(`filter.${key}`),
        operators: [{ operator: '=', tokenType: 'enum' }],
      }))}
      filteringOptions={queueFilterNames.flatMap((propertyKey) =>
        values(propertyKey).map((value) => ({ propertyKey, value, label: nameOf(propertyKey, value) })),
      )}
    />
  );
}
