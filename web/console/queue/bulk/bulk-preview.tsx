import { StatusIndicator, Table } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import type { QueueRow } from '../../../../shared/contracts/staff-views.ts';
import type { BulkResult } from './run-bulk.ts';
import type { BulkResults } from './use-bulk-run.ts';

/** Which complaints are meant, and what became of each. */
export function BulkPreview({
  rows,
  results,
}: {
  readonly rows: readonly QueueRow[];
  readonly results: BulkResults;
}) {
  const { t } = useTranslation('console-queue');
  return (
    <Table
      variant="embedded"
      contentDensity="compact"
      wrapLines
      items={rows}
      trackBy="reference"
      ariaLabels={{ tableLabel: t('bulk.preview') }}
      columnDefinitions={[
        {
          id: 'reference',
          header: t('column.complaint'),
          cell: ({ reference }) => reference,
          isRowHeader: true,
        },
        { id: 'owner', header: t('filter.owner'), cell: ({ ownerId }) => <bdi>{ownerId}</bdi> },
        {
          id: 'result',
          header: t('bulk.result'),
          cell: ({ reference }) => <Result result={results.get(reference)} />,
        },
      ]}
    />
  );
}

function Result({ result }: { readonly result: BulkResult | undefined }) {
  const { t } = useTranslation('console-queue');
  if (result === undefined) return '–';
  if (result === 'waiting') return <StatusIndicator type="in-progress">{t('bulk.waiting')}</StatusIndicator>;
  if (result === 'done') return <StatusIndicator type="success">{t('bulk.done')}</StatusIndicator>;
  return <StatusIndicator type="error">{result.message || t('console:problem.offline')}</StatusIndicator>;
}
