import { Cards, Table } from '@cloudscape-design/components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueRow } from '../../../shared/contracts/staff-views.ts';
import { useNarrow } from '../frame/use-narrow.ts';
import { useQueueColumns } from './queue-columns.tsx';

interface QueueListProps {
  readonly rows: readonly QueueRow[];
  readonly loading: boolean;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (references: ReadonlySet<string>) => void;
  readonly header: ReactNode;
  readonly filter: ReactNode;
  readonly empty: ReactNode;
  readonly pagination: ReactNode;
}

/** The rows: a table, or cards where a table would have to be moved sideways. */
export function QueueList({
  rows,
  loading,
  selected,
  onSelect,
  header,
  filter,
  empty,
  pagination,
}: QueueListProps) {
  const { t } = useTranslation('console-queue');
  const columns = useQueueColumns();
  const narrow = useNarrow();
  const shared = {
    items: rows,
    loading,
    loadingText: t('console:loading'),
    trackBy: 'reference' as const,
    selectionType: 'multi' as const,
    selectedItems: rows.filter(({ reference }) => selected.has(reference)),
    onSelectionChange: ({ detail }: { readonly detail: { readonly selectedItems: readonly QueueRow[] } }) =>
      onSelect(new Set(detail.selectedItems.map(({ reference }) => reference))),
    header,
    filter,
    empty,
    pagination,
  };
  const ariaLabels = {
    selectionGroupLabel: t('select.group'),
    itemSelectionLabel: (_all: unknown, { reference }: QueueRow) => t('select.one', { reference }),
    allItemsSelectionLabel: () => t('select.all'),
  };
  if (!narrow)
    return (
      <Table
        {...shared}
        variant="borderless"
        stickyHeader
        // Below the top bar.
        stickyHeaderVerticalOffset={57}
        wrapLines
        ariaLabels={{ ...ariaLabels, tableLabel: t('staff:queue.title') }}
        columnDefinitions={columns}
      />
    );
  const [due, complaint, ...others] = columns;
  return (
    <Cards
      {...shared}
      ariaLabels={{ ...ariaLabels, cardsLabel: t('staff:queue.title') }}
      cardsPerRow={[{ cards: 1 }]}
      cardDefinition={{
        header: (row) => complaint?.cell(row),
        sections: [due, ...others].flatMap((column) =>
          column ? [{ id: column.id, header: column.header, content: column.cell, width: 50 }] : [],
        ),
      }}
    />
  );
}
