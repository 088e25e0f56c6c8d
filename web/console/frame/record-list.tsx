import { Box, Cards, Table, type TableProps } from '@cloudscape-design/components';
import type { ReactNode } from 'react';
import { useNarrow } from './use-narrow.ts';

export interface RecordListProps<T> {
  readonly items: readonly T[];
  readonly columns: readonly (TableProps.ColumnDefinition<T> & { readonly id: string })[];
  /** What the list holds, for a screen reader. */
  readonly label: string;
  readonly empty: string;
  readonly header?: ReactNode;
  readonly filter?: ReactNode;
  readonly pagination?: ReactNode;
  /** A page of its own, or a part of one. */
  readonly variant?: 'full-page' | 'container';
}

/** Rows of a page: a table, or cards where a table would have to be moved sideways. The first column names the row. */
export function RecordList<T>({ columns, label, empty, variant = 'container', ...rest }: RecordListProps<T>) {
  const narrow = useNarrow();
  const shared = { ...rest, variant, empty: <Box textAlign="center">{empty}</Box> };
  if (!narrow)
    return (
      <Table<T>
        {...shared}
        wrapLines
        ariaLabels={{ tableLabel: label }}
        columnDefinitions={columns.map((column, index) => ({ ...column, isRowHeader: index === 0 }))}
      />
    );
  const [first, ...others] = columns;
  return (
    <Cards<T>
      {...shared}
      ariaLabels={{ itemSelectionLabel: () => '', selectionGroupLabel: '', cardsLabel: label }}
      cardsPerRow={[{ cards: 1 }]}
      cardDefinition={{
        header: (row) => first?.cell(row),
        sections: others.map(({ id, header, cell }) => ({ id, header, content: cell })),
      }}
    />
  );
}
