import { StatusIndicator } from '@cloudscape-design/components';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RequestsView } from '../../../shared/contracts/request-reports.ts';
import { ComplaintLink } from '../complaint/complaint-link.tsx';
import { dayText, instantText } from '../words/figures.ts';
import { useReport } from './report-api.ts';
import { type Columns, ReportTable } from './report-table.tsx';
import { timeOr, useValueNames } from './report-words.ts';

const route = getRouteApi('/reports/league/list');
type Row = RequestsView['requests'][number];

const tones = {
  met: 'success',
  missed: 'error',
  open: 'in-progress',
  'open-late': 'error',
  unanswered: 'stopped',
  untimed: 'info',
} as const;

/** The questions behind one number of the league. */
export function RequestsPage() {
  const { t } = useTranslation('league');
  const { t: r } = useTranslation('reports');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const name = useValueNames();
  const view = useReport<RequestsView>('requests', search);
  const { page: _, ...asked } = search;
  const columns: Columns<Row> = [
    {
      id: 'complaint',
      header: t('column.complaint'),
      isRowHeader: true,
      cell: ({ reference }) => <ComplaintLink reference={reference} />,
    },
    { id: 'name', header: t('column.name'), cell: (row) => <bdi>{row.name ?? t('unnamed')}</bdi> },
    {
      id: 'standing',
      header: t('column.standing'),
      cell: ({ standing }) => (
        <StatusIndicator type={tones[standing]}>{t(`standing.${standing}`)}</StatusIndicator>
      ),
    },
    { id: 'askedAt', header: t('column.askedAt'), cell: ({ askedAt }) => instantText(askedAt) },
    { id: 'dueAt', header: t('column.dueAt'), cell: ({ dueAt }) => (dueAt ? instantText(dueAt) : '–') },
    { id: 'endedAt', header: t('column.endedAt'), cell: ({ end }) => (end ? instantText(end.at) : '–') },
    { id: 'used', header: r('used'), cell: ({ end }) => timeOr(end?.usedSeconds) },
    { id: 'target', header: r('target'), cell: ({ targetSeconds }) => timeOr(targetSeconds) },
    { id: 'owner', header: t('column.owner'), cell: ({ ownerId }) => <bdi>{ownerId}</bdi> },
    {
      id: 'department',
      header: t('column.department'),
      cell: ({ department }) => name('department', department),
    },
  ];
  return (
    <ReportTable<Row>
      title={t('page.questions')}
      view={view}
      name="requests"
      query={asked}
      counter={`(${view.count})`}
      choices={`${dayText(view.from)} – ${dayText(view.to)}`}
      columns={columns}
      items={view.requests}
      empty={r('league.nothing')}
      pages={{
        page: view.page,
        pages: view.pages,
        onPage: (page) => void navigate({ search: { ...search, page } }),
      }}
    />
  );
}
