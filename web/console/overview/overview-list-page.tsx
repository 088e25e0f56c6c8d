import { Box, Header, Pagination, SpaceBetween, StatusIndicator, Table } from '@cloudscape-design/components';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OverviewListView } from '../../../shared/contracts/reports.ts';
import { ComplaintLink } from '../complaint/complaint-link.tsx';
import { usePageTitle } from '../frame/page-title.ts';
import { DownloadButton } from '../reports/download-button.tsx';
import { useLibrary } from '../triage/library.ts';
import { instantText } from '../words/figures.ts';
import { useOverviewList } from './overview-api.ts';

const route = getRouteApi('/overview/list');
type Row = OverviewListView['complaints'][number];

/** The complaints that one figure counts, or is a share of. */
export function OverviewListPage() {
  const { t } = useTranslation(['console-reports', 'overview', 'staff']);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { causeName } = useLibrary();
  const view = useOverviewList(search);
  const title = t(`overview:figure.${view.figure}`);
  usePageTitle(title);
  const word = (group: 'status' | 'department' | 'channel', value: string | null) =>
    value === null ? '–' : t(`staff:${group}.${value}`);
  const { from, to } = view;
  return (
    <Table<Row>
      variant="full-page"
      header={
        <Header
          variant="awsui-h1-sticky"
          counter={`(${view.counted}/${view.count})`}
          description={t(`overview:meaning.${view.figure}`)}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <DownloadButton
                path="/reports/overview-list.csv"
                query={{ from, to, figure: view.figure }}
                file={`${view.figure}.csv`}
              />
            </SpaceBetween>
          }
        >
          {title}
        </Header>
      }
      items={view.complaints}
      empty={<Box textAlign="center">{t('nothing')}</Box>}
      pagination={
        <Pagination
          currentPageIndex={view.page}
          pagesCount={view.pages}
          onChange={({ detail }) => void navigate({ search: { ...search, page: detail.currentPageIndex } })}
        />
      }
      columnDefinitions={[
        {
          id: 'reference',
          header: t('complaint'),
          isRowHeader: true,
          cell: ({ reference }) => <ComplaintLink reference={reference} />,
        },
        { id: 'at', header: t('overview:column.at'), cell: ({ at }) => instantText(at) },
        {
          id: 'counted',
          header: t('overview:column.counted'),
          cell: ({ counted }) => (
            <StatusIndicator type={counted ? 'success' : 'stopped'}>
              {t(counted ? 'overview:yes' : 'overview:no')}
            </StatusIndicator>
          ),
        },
        { id: 'status', header: t('status'), cell: ({ status }) => word('status', status) },
        { id: 'owner', header: t('staff:fact.owner'), cell: ({ ownerId }) => ownerId ?? '–' },
        {
          id: 'department',
          header: t('staff:fact.department'),
          cell: ({ department }) => word('department', department),
        },
        {
          id: 'cause',
          header: t('staff:fact.cause'),
          cell: ({ cause }) => (cause === null ? '–' : causeName(cause)),
        },
        { id: 'channel', header: t('staff:fact.channel'), cell: ({ channel }) => word('channel', channel) },
      ]}
    />
  );
}
