import { StatusIndicator } from '@cloudscape-design/components';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PromiseListView } from '../../../shared/contracts/promises.ts';
import { ComplaintLink } from '../complaint/complaint-link.tsx';
import { dayText, instantText } from '../words/figures.ts';
import { useReport } from './report-api.ts';
import { type Columns, ReportTable } from './report-table.tsx';
import { useValueNames } from './report-words.ts';

const route = getRouteApi('/reports/promises/list');
type Row = PromiseListView['promises'][number];

const tones = { open: 'in-progress', kept: 'success', broken: 'error', waived: 'stopped' } as const;

/** The promises behind one number of the register. */
export function PromiseListPage() {
  const { t } = useTranslation('promises');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const name = useValueNames();
  const view = useReport<PromiseListView>('promise-register-list', search);
  const { page: _, ...asked } = search;
  const columns: Columns<Row> = [
    {
      id: 'complaint',
      header: t('column.complaint'),
      isRowHeader: true,
      cell: ({ reference }) => <ComplaintLink reference={reference} />,
    },
    {
      id: 'standing',
      header: t('column.standing'),
      cell: ({ standing }) => (
        <StatusIndicator type={tones[standing]}>{t(`standing.${standing}`)}</StatusIndicator>
      ),
    },
    { id: 'promisedBy', header: t('column.promisedBy'), cell: ({ promisedBy }) => <bdi>{promisedBy}</bdi> },
    { id: 'dueOn', header: t('column.dueOn'), cell: ({ dueOn }) => dayText(dueOn) },
    { id: 'order', header: t('column.order'), cell: ({ orderNumber }) => orderNumber ?? '–' },
    { id: 'madeAt', header: t('column.madeAt'), cell: ({ madeAt }) => instantText(madeAt) },
    { id: 'endedAt', header: t('column.endedAt'), cell: ({ end }) => (end ? instantText(end.at) : '–') },
    { id: 'owner', header: t('column.owner'), cell: ({ ownerId }) => <bdi>{ownerId}</bdi> },
    {
      id: 'department',
      header: t('column.department'),
      cell: ({ department }) => name('department', department),
    },
  ];
  return (
    <ReportTable<Row>
      title={search.standing ? `${t('title')}: ${t(`standing.${search.standing}`)}` : t('title')}
      view={view}
      name="promise-register-list"
      query={asked}
      counter={`(${view.count})`}
      choices={[`${dayText(view.from)} – ${dayText(view.to)}`, search.promisedBy].filter(Boolean).join(' · ')}
      columns={columns}
      items={view.promises}
      empty={t('empty')}
      pages={{
        page: view.page,
        pages: view.pages,
        onPage: (page) => void navigate({ search: { ...search, page } }),
      }}
    />
  );
}
