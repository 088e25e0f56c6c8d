import { StatusIndicator } from '@cloudscape-design/components';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ExpectationsView } from '../../../shared/contracts/reports.ts';
import { fewestAnswers } from '../../../shared/domain/reports/expectations.ts';
import { numberText } from '../words/figures.ts';
import { PeriodPicker } from './period-picker.tsx';
import { useReport } from './report-api.ts';
import { type Columns, ReportTable } from './report-table.tsx';
import { timeOr } from './report-words.ts';

const route = getRouteApi('/reports/expectations');
type Row = ExpectationsView['alignments'][number];

const tones = { looser: 'error', fits: 'success', 'too-few': 'pending', unknown: 'pending' } as const;

/** Targets against what customers said they expect (F18, R090): red where the target is looser. */
export function ExpectationsPage() {
  const { t } = useTranslation('reports');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const view = useReport<ExpectationsView>('expectations', { ...search });
  const period = { from: view.from, to: view.to };
  const days = (value: number | null, none: string) =>
    value === null ? none : t('days', { days: numberText(value, 1) });
  const columns: Columns<Row> = [
    { id: 'policy', header: t('column.policy'), isRowHeader: true, cell: ({ policy }) => policy },
    {
      id: 'verdict',
      header: t('column.verdict'),
      meaning: t('meaning.verdict'),
      cell: ({ verdict }) => (
        <StatusIndicator type={tones[verdict]}>
          {t(`verdict.${verdict}`, { fewest: fewestAnswers })}
        </StatusIndicator>
      ),
    },
    {
      id: 'targetDays',
      header: t('column.targetDays'),
      meaning: t('meaning.targetDays'),
      cell: ({ targetDays }) => days(targetDays, t('unknown')),
    },
    {
      id: 'target',
      header: t('target'),
      meaning: t('meaning.targetMinutes'),
      cell: ({ targetSeconds }) => timeOr(targetSeconds),
    },
    {
      id: 'expected',
      header: t('column.expectedDays'),
      meaning: t('meaning.expectedDays'),
      cell: ({ expected }) => days(expected?.value ?? null, t('expectations.tooFew')),
    },
    {
      id: 'interval',
      header: t('interval'),
      meaning: t('meaning.expectedInterval'),
      cell: ({ expected }) =>
        [expected?.low, expected?.high]
          .map((bound) => days(bound ?? null, t('expectations.noBound')))
          .join(' – '),
    },
    { id: 'answers', header: t('column.answers'), meaning: t('meaning.answers'), cell: ({ n }) => n },
    { id: 'asked', header: t('column.asked'), meaning: t('meaning.asked'), cell: ({ asked }) => asked },
  ];
  return (
    <ReportTable<Row>
      title={t('title.expectations')}
      about={t('about.expectations')}
      view={view}
      name="expectations"
      query={period}
      choices={<PeriodPicker period={period} onChange={(to) => void navigate({ search: { ...to } })} />}
      columns={columns}
      items={view.alignments}
      empty={t('expectations.empty')}
    />
  );
}
