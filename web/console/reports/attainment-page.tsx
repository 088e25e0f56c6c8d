import { SpaceBetween } from '@cloudscape-design/components';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AttainmentView } from '../../../shared/contracts/reports.ts';
import {
  type Dimension,
  dimensions,
  type Standing,
  unknownValue,
} from '../../../shared/domain/reports/attainment.ts';
import { ChooseOne } from './choose-one.tsx';
import { FilterTokens } from './filter-tokens.tsx';
import { PeriodPicker } from './period-picker.tsx';
import { useReport } from './report-api.ts';
import { CountLink, ReportLink } from './report-link.tsx';
import { attainmentFilters } from './report-search.ts';
import { type Columns, ReportTable } from './report-table.tsx';
import { intervalOr, shareOr, useValueNames } from './report-words.ts';

const route = getRouteApi('/reports/attainment');
/** The last row is all of them. */
type Row = AttainmentView['total'] & { readonly value?: string | null };

/** How many promises were kept, by what one likes; every number leads to the promises that it counts. */
export function AttainmentPage() {
  const { t } = useTranslation('reports');
  const { by, ...asked } = route.useSearch();
  const navigate = route.useNavigate();
  const name = useValueNames();
  const view = useReport<AttainmentView>('attainment', { ...asked, by });
  const period = { from: view.from, to: view.to };
  const narrowed = { ...asked, ...period };
  const filters = attainmentFilters.flatMap((one) =>
    asked[one] === undefined
      ? []
      : [{ name: one, label: `${t(`dimension.${one}`)}: ${name(one, asked[one])}` }],
  );
  const title = (row: Row) => (row.value === undefined ? t('all') : name(by, row.value));
  const within = (row: Row) =>
    row.value === undefined ? narrowed : { ...narrowed, [by]: row.value ?? unknownValue };
  const count = (id: 'n' | 'met' | 'missed' | 'openLate' | 'cancelled', standing: Standing) => ({
    id,
    header: t(`column.${id}`),
    meaning: t(`meaning.${id}`),
    cell: (row: Row) => (
      <CountLink
        to="/reports/attainment/list"
        search={{ ...within(row), standing, page: 1 }}
        label={`${title(row)}, ${t(`column.${id}`)}: ${row[id]}`}
        count={row[id]}
      />
    ),
  });
  const columns: Columns<Row> = [
    {
      id: 'value',
      header: t(`dimension.${by}`),
      isRowHeader: true,
      cell: (row) =>
        row.value === undefined ? (
          <b>{title(row)}</b>
        ) : (
          <ReportLink
            to="/reports/attainment"
            search={{ ...within(row), by: by === 'clock' ? 'department' : 'clock' }}
          >
            {title(row)}
          </ReportLink>
        ),
    },
    {
      id: 'share',
      header: t('column.share'),
      meaning: t('meaning.share'),
      cell: ({ share }) => shareOr(share),
    },
    count('n', 'counted'),
    {
      id: 'interval',
      header: t('interval'),
      meaning: t('meaning.interval'),
      cell: ({ share }) => intervalOr(share),
    },
    count('met', 'met'),
    count('missed', 'missed'),
    count('openLate', 'openLate'),
    count('cancelled', 'cancelled'),
  ];
  return (
    <ReportTable<Row>
      title={t('title.attainment')}
      about={t('about.attainment')}
      view={view}
      name="attainment"
      query={{ ...narrowed, by }}
      choices={
        <SpaceBetween size="s">
          <SpaceBetween direction="horizontal" size="s" alignItems="end">
            <PeriodPicker
              period={period}
              onChange={(to) => void navigate({ search: { ...asked, ...to, by } })}
            />
            <ChooseOne<Dimension>
              label={t('by')}
              value={by}
              options={dimensions.map((value) => ({ value, label: t(`dimension.${value}`) }))}
              onChange={(value) => void navigate({ search: { ...asked, by: value } })}
            />
          </SpaceBetween>
          <FilterTokens
            filters={filters}
            onDrop={(dropped) => {
              const { [dropped]: _, ...left } = asked;
              void navigate({ search: { ...left, by } });
            }}
          />
        </SpaceBetween>
      }
      columns={columns}
      items={view.groups.length === 0 ? [] : [...view.groups, view.total]}
      empty={t('attainment.empty')}
    />
  );
}
