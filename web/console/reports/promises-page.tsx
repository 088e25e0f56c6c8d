import { SpaceBetween } from '@cloudscape-design/components';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PromiseRegisterView } from '../../../shared/contracts/promises.ts';
import { type PromiseDimension, promiseDimensions } from '../../../shared/domain/promises/kept-rate.ts';
import type { PromiseStanding } from '../../../shared/domain/promises/promise-result.ts';
import { ChooseOne } from './choose-one.tsx';
import { PeriodPicker } from './period-picker.tsx';
import { useReport } from './report-api.ts';
import { CountLink } from './report-link.tsx';
import { type Columns, ReportTable } from './report-table.tsx';
import { intervalOr, shareOr, useValueNames } from './report-words.ts';

const route = getRouteApi('/reports/promises');
/** The last row is all of them. */
type Row = PromiseRegisterView['total'] & { readonly value?: string };

const monthOf = (month: string) => ({
  from: `${month}-01`,
  to: new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10),
});

/** Whether what was promised to customers is kept, and by whom (R008). */
export function PromisesPage() {
  const { t } = useTranslation('promises');
  const { t: r } = useTranslation('reports');
  const { by, ...asked } = route.useSearch();
  const navigate = route.useNavigate();
  const name = useValueNames();
  const view = useReport<PromiseRegisterView>('promise-register', { ...asked, by });
  const period = { from: view.from, to: view.to };
  const title = ({ value }: Row) => (value === undefined ? t('total') : name(by, value));
  const within = ({ value }: Row) => {
    const narrowed = { ...asked, ...period };
    if (value === undefined) return narrowed;
    return by === 'month' ? { ...asked, ...monthOf(value) } : { ...narrowed, [by]: value };
  };
  const count = (standing: PromiseStanding) => ({
    id: standing,
    header: t(`standing.${standing}`),
    cell: (row: Row) => (
      <CountLink
        to="/reports/promises/list"
        search={{ ...within(row), standing, page: 1 }}
        label={`${title(row)}, ${t(`standing.${standing}`)}: ${row[standing]}`}
        count={row[standing]}
      />
    ),
  });
  const columns: Columns<Row> = [
    {
      id: 'value',
      header: t(`by.${by}`),
      isRowHeader: true,
      cell: (row) => (row.value === undefined ? <b>{title(row)}</b> : <bdi>{title(row)}</bdi>),
    },
    { id: 'share', header: t('column.share'), cell: ({ share }) => shareOr(share) },
    { id: 'n', header: t('column.n'), cell: ({ n }) => n },
    { id: 'interval', header: r('interval'), cell: ({ share }) => intervalOr(share) },
    count('kept'),
    count('broken'),
    count('open'),
    count('waived'),
  ];
  return (
    <ReportTable<Row>
      title={t('title')}
      about={t('about')}
      view={view}
      name="promise-register"
      query={{ ...asked, ...period, by }}
      choices={
        <SpaceBetween direction="horizontal" size="s" alignItems="end">
          <PeriodPicker
            period={period}
            onChange={(to) => void navigate({ search: { ...asked, ...to, by } })}
          />
          <ChooseOne<PromiseDimension>
            label={r('by')}
            value={by}
            options={promiseDimensions.map((value) => ({ value, label: t(`by.${value}`) }))}
            onChange={(value) => void navigate({ search: { ...asked, by: value } })}
          />
        </SpaceBetween>
      }
      columns={columns}
      items={view.groups.length === 0 ? [] : [...view.groups, view.total]}
      empty={t('empty')}
    />
  );
}
