import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueRow } from '../../../shared/contracts/staff-views.ts';
import { ComplaintCell, DueCell, PriorityCell } from './row-cells.tsx';
import { useValueNames } from './value-names.ts';

export interface QueueColumn {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: QueueRow) => ReactNode;
  readonly minWidth?: number;
  readonly isRowHeader?: boolean;
}

/** What a queue says of each complaint. */
export function useQueueColumns(): readonly QueueColumn[] {
  const { t } = useTranslation('console-queue');
  const nameOf = useValueNames();
  return [
    { id: 'due', header: t('column.due'), cell: (row) => <DueCell row={row} />, minWidth: 150 },
    {
      id: 'complaint',
      header: t('column.complaint'),
      cell: (row) => <ComplaintCell row={row} />,
      minWidth: 240,
      isRowHeader: true,
    },
    {
      id: 'status',
      header: t('filter.status'),
      cell: ({ status }) => nameOf('status', status),
      minWidth: 110,
    },
    { id: 'priority', header: t('filter.priority'), cell: (row) => <PriorityCell row={row} />, minWidth: 95 },
    { id: 'owner', header: t('filter.owner'), cell: ({ ownerId }) => <bdi>{ownerId}</bdi>, minWidth: 95 },
    {
      id: 'cause',
      header: t('filter.cause'),
      cell: ({ cause = 'UNCLASSIFIED' }) => nameOf('cause', cause),
      minWidth: 110,
    },
    {
      id: 'channel',
      header: t('filter.channel'),
      cell: ({ channel }) => nameOf('channel', channel),
      minWidth: 95,
    },
  ];
}
