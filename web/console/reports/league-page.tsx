import { SegmentedControl, SpaceBetween } from '@cloudscape-design/components';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LeagueView } from '../../../shared/contracts/request-reports.ts';
import { unnamed } from '../../../shared/domain/requests/league.ts';
import type { RequestStanding } from '../../../shared/domain/requests/request-result.ts';
import type { Quantile } from '../../../shared/domain/statistics/quantile.ts';
import { PeriodPicker } from './period-picker.tsx';
import { useReport } from './report-api.ts';
import { CountLink } from './report-link.tsx';
import { type Columns, ReportTable } from './report-table.tsx';
import { intervalOr, shareOr, timeOr } from './report-words.ts';

const route = getRouteApi('/reports/league');
/** The last row is all of them. */
type Row = LeagueView['total'] & Partial<Pick<LeagueView['groups'][number], 'kind' | 'id' | 'name'>>;

const all = 'all';
const kinds = [all, 'supplier', 'department'] as const;

/** Which supplier or department answers how fast (R006, R045), the most often late first. */
export function LeaguePage() {
  const { t } = useTranslation('league');
  const { t: r } = useTranslation('reports');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const view = useReport<LeagueView>('league', search);
  const period = { from: view.from, to: view.to };
  const query = { ...search, ...period };
  const title = ({ kind, name }: Row) => (kind === undefined ? t('total') : (name ?? t('unnamed')));
  const within = ({ kind, id }: Row) =>
    kind === undefined ? query : { ...query, kind, respondent: id ?? unnamed };
  const count = (id: 'asked' | 'open' | 'openLate', standing?: RequestStanding) => ({
    id,
    header: t(`column.${id}`),
    ...(id !== 'openLate' && { meaning: t(`meaning.${id}`) }),
    cell: (row: Row) => (
      <CountLink
        to="/reports/league/list"
        search={{ ...within(row), ...(standing && { standing }), page: 1 }}
        label={`${title(row)}, ${t(`column.${id}`)}: ${row[id]}`}
        count={row[id]}
      />
    ),
  });
  const time = (id: 'median' | 'p90') => ({
    id,
    header: t(`page.${id}`),
    meaning: t(`meaning.${id}`),
    cell: (row: Row) => timeText(row[id]),
  });
  const columns: Columns<Row> = [
    {
      id: 'name',
      header: t('column.name'),
      isRowHeader: true,
      cell: (row) => (row.kind === undefined ? <b>{title(row)}</b> : <bdi>{title(row)}</bdi>),
    },
    { id: 'kind', header: t('column.kind'), cell: ({ kind }) => (kind ? t(`kind.${kind}`) : '–') },
    count('asked'),
    {
      id: 'answered',
      header: t('column.answered'),
      meaning: t('meaning.answered'),
      cell: ({ answered }) => answered,
    },
    time('median'),
    time('p90'),
    {
      id: 'breach',
      header: t('column.breach'),
      meaning: t('meaning.breach'),
      cell: ({ breach, late, decided }) => (breach ? `${shareOr(breach)} (${late}/${decided})` : '–'),
    },
    { id: 'interval', header: r('interval'), cell: ({ breach }) => intervalOr(breach) },
    count('open'),
    count('openLate', 'open-late'),
  ];
  return (
    <ReportTable<Row>
      title={r('title.league')}
      about={r('about.league')}
      view={view}
      name="league"
      query={query}
      choices={
        <SpaceBetween direction="horizontal" size="s">
          <PeriodPicker period={period} onChange={(to) => void navigate({ search: { ...search, ...to } })} />
          <SegmentedControl
            label={t('column.kind')}
            selectedId={search.kind ?? all}
            options={kinds.map((id) => ({ id, text: id === all ? t('total') : t(`kind.${id}`) }))}
            onChange={({ detail: { selectedId } }) => {
              const { kind: _, ...left } = search;
              void navigate({ search: selectedId === all ? left : { ...left, kind: selectedId } });
            }}
          />
        </SpaceBetween>
      }
      columns={columns}
      items={view.groups.length === 0 ? [] : [...view.groups, view.total]}
      empty={r('league.empty')}
    />
  );
}

/** `3h 5m (2h – 4h)`; without bounds where the sample is too small for them. */
function timeText(time: Quantile | null): string {
  if (time === null) return '–';
  const { value, low, high } = time;
  return low === null || high === null
    ? timeOr(value)
    : `${timeOr(value)} (${timeOr(low)} – ${timeOr(high)})`;
}
