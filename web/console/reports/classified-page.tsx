import { SpaceBetween } from '@cloudscape-design/components';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ClassifiedView } from '../../../shared/contracts/pareto.ts';
import { ComplaintLink } from '../complaint/complaint-link.tsx';
import { dayText, instantText } from '../words/figures.ts';
import { FilterTokens } from './filter-tokens.tsx';
import { useReport } from './report-api.ts';
import { paretoFilters } from './report-search.ts';
import { type Columns, ReportTable } from './report-table.tsx';
import { useValueNames } from './report-words.ts';

const route = getRouteApi('/reports/pareto/list');
type Row = ClassifiedView['complaints'][number];

/** The complaints behind one number of the Pareto. */
export function ClassifiedPage() {
  const { t } = useTranslation('pareto');
  const { t: r } = useTranslation('reports');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const name = useValueNames();
  const view = useReport<ClassifiedView>('classified', search);
  const { page: _, ...asked } = search;
  const filters = paretoFilters.flatMap((one) =>
    search[one] === undefined
      ? []
      : [{ name: one, label: `${t(`filter.${one}`)}: ${name(one, search[one])}` }],
  );
  const or = (dimension: string, value: string | undefined) =>
    value === undefined ? '–' : name(dimension, value);
  const columns: Columns<Row> = [
    {
      id: 'complaint',
      header: r('column.complaint'),
      isRowHeader: true,
      cell: ({ reference }) => <ComplaintLink reference={reference} />,
    },
    { id: 'receivedAt', header: t('column.receivedAt'), cell: ({ receivedAt }) => instantText(receivedAt) },
    { id: 'cause', header: t('column.cause'), cell: ({ cause }) => name('cause', cause) },
    {
      id: 'furtherCauses',
      header: t('column.furtherCauses'),
      cell: ({ furtherCauses }) => furtherCauses.map((cause) => name('cause', cause)).join(' · ') || '–',
    },
    { id: 'answerable', header: t('column.answerable'), cell: (row) => or('answerable', row.answerable) },
    { id: 'fault', header: t('column.fault'), cell: (row) => or('fault', row.fault) },
    { id: 'severity', header: t('column.severity'), cell: (row) => name('severity', String(row.severity)) },
    { id: 'productLine', header: t('column.productLine'), cell: (row) => or('productLine', row.productLine) },
    { id: 'channel', header: r('column.channel'), cell: ({ channel }) => name('channel', channel) },
  ];
  return (
    <ReportTable<Row>
      title={t('page.title')}
      view={view}
      name="classified"
      query={asked}
      counter={`(${view.count})`}
      choices={
        <SpaceBetween size="xs">
          <span>{`${dayText(view.from)} – ${dayText(view.to)}`}</span>
          <FilterTokens filters={filters} />
        </SpaceBetween>
      }
      columns={columns}
      items={view.complaints}
      empty={t('page.empty')}
      pages={{
        page: view.page,
        pages: view.pages,
        onPage: (page) => void navigate({ search: { ...search, page } }),
      }}
    />
  );
}
