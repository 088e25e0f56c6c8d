import { SpaceBetween, StatusIndicator } from '@cloudscape-design/components';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ParetoView } from '../../../shared/contracts/pareto.ts';
import { unknownValue } from '../../../shared/domain/reports/attainment.ts';
import { type ParetoDimension, paretoDimensions } from '../../../shared/domain/triage/pareto.ts';
import { shareText } from '../words/figures.ts';
import { currentLanguage } from '../words/words.ts';
import { ChooseOne } from './choose-one.tsx';
import { FilterTokens } from './filter-tokens.tsx';
import { PeriodPicker } from './period-picker.tsx';
import { useReport } from './report-api.ts';
import { CountLink } from './report-link.tsx';
import { paretoFilters } from './report-search.ts';
import { type Columns, ReportTable } from './report-table.tsx';
import { useValueNames } from './report-words.ts';

const route = getRouteApi('/reports/pareto');
type Row = ParetoView['groups'][number];

/** What complaints are about, largest first (R002); every number leads to the complaints that it counts. */
export function ParetoPage() {
  const { t } = useTranslation('pareto');
  const { t: r } = useTranslation('reports');
  const { by, ...asked } = route.useSearch();
  const navigate = route.useNavigate();
  const valueName = useValueNames();
  const view = useReport<ParetoView>('pareto', { ...asked, by });
  const period = { from: view.from, to: view.to };
  const narrowed = { ...asked, ...period };
  const title = ({ name, value }: Row) => name?.[currentLanguage()] ?? valueName(by, value);
  const filters = paretoFilters.flatMap((one) =>
    asked[one] === undefined
      ? []
      : [{ name: one, label: `${t(`filter.${one}`)}: ${valueName(one, asked[one])}` }],
  );
  const columns: Columns<Row> = [
    { id: 'value', header: t(`by.${by}`), isRowHeader: true, cell: title },
    {
      id: 'n',
      header: t('column.n'),
      cell: (row) => (
        <CountLink
          to="/reports/pareto/list"
          search={{ ...narrowed, [by]: row.value ?? unknownValue, page: 1 }}
          label={`${title(row)}: ${row.n}`}
          count={row.n}
        />
      ),
    },
    { id: 'share', header: t('page.share'), cell: ({ permille }) => shareText(permille / 1000) },
    {
      id: 'cumulative',
      header: t('page.cumulative'),
      cell: ({ cumulativePermille }) => shareText(cumulativePermille / 1000),
    },
    { id: 'staff', header: t('column.againstStaff'), cell: ({ againstStaff }) => againstStaff },
  ];
  return (
    <ReportTable<Row>
      title={t('page.title')}
      about={t('page.about')}
      view={view}
      name="pareto"
      query={{ ...narrowed, by }}
      counter={`(${view.total})`}
      choices={
        <SpaceBetween size="s">
          <SpaceBetween direction="horizontal" size="s" alignItems="end">
            <PeriodPicker
              period={period}
              onChange={(to) => void navigate({ search: { ...asked, ...to, by } })}
            />
            <ChooseOne<ParetoDimension>
              label={r('by')}
              value={by}
              options={paretoDimensions.map((value) => ({ value, label: t(`by.${value}`) }))}
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
      items={view.groups}
      empty={t('page.empty')}
      footer={
        <>
          {view.alerts.map(({ cause, permille, accepted }) => (
            <StatusIndicator key={cause} type="warning">
              {t('page.alert', {
                cause: valueName('cause', cause),
                share: shareText(permille / 1000),
                accepted: shareText(accepted / 1000),
              })}
            </StatusIndicator>
          ))}
          {view.unclassified > 0 && <div>{`${t('unclassified')}: ${view.unclassified}`}</div>}
        </>
      }
    />
  );
}
