import { Box, Header, Pagination } from '@cloudscape-design/components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CostsView, InvocationView } from '../../../shared/contracts/costs.ts';
import { RecordList } from '../frame/record-list.tsx';
import { numberText } from '../words/figures.ts';
import { Amount } from './amount.tsx';
import { Duration, References, Used } from './invocation-parts.tsx';

interface InvocationListProps {
  readonly view: CostsView;
  readonly invocations: readonly InvocationView[];
}

/** A browser draws so many rows at once; a busy hour has ten thousand. */
const rowsOfAPage = 100;

/** Each invocation with its bill, a page at a time. */
export function InvocationList({ view: { sinceRecorded }, invocations }: InvocationListProps) {
  const { t } = useTranslation(['console-costs', 'finance']);
  const [page, setPage] = useState(1);
  const pages = Math.ceil(invocations.length / rowsOfAPage);
  return (
    <RecordList<InvocationView>
      label={t('finance:eachInvocation')}
      empty={t('nothing')}
      header={
        <Header
          variant="h2"
          counter={`(${numberText(invocations.length, 0)})`}
          description={
            sinceRecorded !== null &&
            sinceRecorded !== '0' && (
              <>
                {t('finance:sinceRecorded')} <Amount picodollars={sinceRecorded} />
              </>
            )
          }
        >
          {t('finance:eachInvocation')}
        </Header>
      }
      pagination={
        pages > 1 && (
          <Pagination
            currentPageIndex={page}
            pagesCount={pages}
            onChange={({ detail }) => setPage(detail.currentPageIndex)}
          />
        )
      }
      items={invocations.slice((page - 1) * rowsOfAPage, page * rowsOfAPage)}
      columns={[
        {
          id: 'at',
          header: t('finance:time'),
          cell: ({ at, requestId }) => <span title={requestId}>{at.slice(11, 23)}</span>,
        },
        {
          id: 'function',
          header: t('finance:function'),
          cell: ({ functionName, feature }) => (
            <>
              <code>{functionName}</code>
              <Box color="text-body-secondary">{feature === 'unknown' ? t('finance:unknown') : feature}</Box>
            </>
          ),
        },
        { id: 'complaint', header: t('finance:complaint'), cell: (one) => <References of={one} /> },
        { id: 'duration', header: t('finance:duration'), cell: (one) => <Duration of={one} /> },
        {
          id: 'cost',
          header: t('finance:cost'),
          cell: (one) => (
            <>
              <Amount picodollars={one.picodollars} />
              <Used of={one} />
            </>
          ),
        },
      ]}
    />
  );
}
