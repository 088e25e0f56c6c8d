import { Box, SpaceBetween } from '@cloudscape-design/components';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { WaitsView } from '../../../shared/contracts/request-reports.ts';
import {
  type WaitDimension,
  waitDimensions,
  whoHadIt,
} from '../../../shared/domain/requests/wait-figures.ts';
import { shareText } from '../words/figures.ts';
import { ChooseOne } from './choose-one.tsx';
import { PeriodPicker } from './period-picker.tsx';
import { useReport } from './report-api.ts';
import { type Columns, ReportTable } from './report-table.tsx';
import { timeOr, useValueNames } from './report-words.ts';

const route = getRouteApi('/reports/waits');
/** The last row is all of them. */
type Row = WaitsView['total'] & { readonly value?: string | null };

/** Where the time of settled complaints went: with us, apart from each wait for others (R066). */
export function WaitsPage() {
  const { t } = useTranslation('league');
  const { t: r } = useTranslation('reports');
  const { by, ...asked } = route.useSearch();
  const navigate = route.useNavigate();
  const name = useValueNames();
  const view = useReport<WaitsView>('waits', { ...asked, by });
  const period = { from: view.from, to: view.to };
  const columns: Columns<Row> = [
    {
      id: 'value',
      header: t(`by.${by}`),
      isRowHeader: true,
      cell: ({ value }) => (value === undefined ? <b>{t('total')}</b> : <bdi>{name(by, value)}</bdi>),
    },
    { id: 'n', header: t('waits.complaints'), cell: ({ n }) => n },
    ...whoHadIt.map((who) => ({
      id: who,
      header: t(`who.${who}`),
      cell: ({ lain }: Row) => {
        const { n, totalSeconds, share, median, p90 } = lain[who];
        if (n === 0) return '–';
        return (
          <>
            {timeOr(totalSeconds)}
            {share !== null && ` · ${shareText(share)}`}
            <Box variant="small" display="block">
              {t('page.lain', { n, median: timeOr(median?.value), most: timeOr(p90?.value) })}
            </Box>
          </>
        );
      },
    })),
  ];
  return (
    <ReportTable<Row>
      title={t('page.waits')}
      about={t('page.aboutWaits')}
      view={view}
      name="waits"
      query={{ ...asked, ...period, by }}
      choices={
        <SpaceBetween direction="horizontal" size="s" alignItems="end">
          <PeriodPicker period={period} onChange={(to) => void navigate({ search: { ...to, by } })} />
          <ChooseOne<WaitDimension>
            label={r('by')}
            value={by}
            options={waitDimensions.map((value) => ({ value, label: t(`by.${value}`) }))}
            onChange={(value) => void navigate({ search: { ...asked, by: value } })}
          />
        </SpaceBetween>
      }
      columns={columns}
      items={view.groups.length === 0 ? [] : [...view.groups, view.total]}
      empty={t('page.noWaits')}
    />
  );
}
