import { SpaceBetween, StatusIndicator } from '@cloudscape-design/components';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PromisesView } from '../../../shared/contracts/reports.ts';
import { ComplaintLink } from '../complaint/complaint-link.tsx';
import { dayText, instantText } from '../words/figures.ts';
import { FilterTokens } from './filter-tokens.tsx';
import { useReport } from './report-api.ts';
import { attainmentFilters } from './report-search.ts';
import { type Columns, ReportTable } from './report-table.tsx';
import { timeOr, useValueNames } from './report-words.ts';

const route = getRouteApi('/reports/attainment/list');
type Row = PromisesView['promises'][number];

const tones = { met: 'success', missed: 'error', openLate: 'error', cancelled: 'stopped' } as const;
const standingOf = ({ result, stoppedAt }: Row) =>
  result === 'missed' && stoppedAt === null ? 'openLate' : result;

/** The promises that one number of the attainment counts. */
export function ClocksPage() {
  const { t } = useTranslation('reports');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const name = useValueNames();
  const view = useReport<PromisesView>('promises', search);
  const { page: _, ...asked } = search;
  const filters = attainmentFilters.flatMap((one) =>
    search[one] === undefined
      ? []
      : [{ name: one, label: `${t(`dimension.${one}`)}: ${name(one, search[one])}` }],
  );
  const columns: Columns<Row> = [
    {
      id: 'complaint',
      header: t('column.complaint'),
      isRowHeader: true,
      cell: ({ reference }) => <ComplaintLink reference={reference} />,
    },
    {
      id: 'result',
      header: t('column.result'),
      meaning: t('meaning.result'),
      cell: (row) => (
        <StatusIndicator type={tones[standingOf(row)]}>{t(`standing.${standingOf(row)}`)}</StatusIndicator>
      ),
    },
    {
      id: 'clock',
      header: t('column.clock'),
      meaning: t('meaning.clock'),
      cell: ({ clock, number }) => `${name('clock', clock)}${number > 1 ? ` ${number}` : ''}`,
    },
    { id: 'dueAt', header: t('column.dueAt'), cell: ({ dueAt }) => instantText(dueAt) },
    {
      id: 'stoppedAt',
      header: t('column.stoppedAt'),
      meaning: t('meaning.stoppedAt'),
      cell: ({ stoppedAt }) => (stoppedAt === null ? '–' : instantText(stoppedAt)),
    },
    {
      id: 'used',
      header: t('used'),
      meaning: t('meaning.usedMinutes'),
      cell: ({ usedSeconds }) => timeOr(usedSeconds),
    },
    {
      id: 'target',
      header: t('target'),
      meaning: t('meaning.targetMinutes'),
      cell: ({ targetSeconds }) => timeOr(targetSeconds),
    },
    {
      id: 'owner',
      header: t('column.owner'),
      meaning: t('meaning.owner'),
      cell: ({ ownerId }) => <bdi>{ownerId}</bdi>,
    },
    {
      id: 'department',
      header: t('column.department'),
      meaning: t('meaning.department'),
      cell: ({ department }) => name('department', department),
    },
    { id: 'cause', header: t('column.cause'), cell: ({ cause }) => name('cause', cause) },
    { id: 'channel', header: t('column.channel'), cell: ({ channel }) => name('channel', channel) },
    { id: 'policy', header: t('column.policy'), cell: ({ policy }) => policy },
  ];
  return (
    <ReportTable<Row>
      title={`${t('title.attainment')}: ${t(`standing.${view.standing}`)}`}
      view={view}
      name="promises"
      query={asked}
      counter={`(${view.count})`}
      choices={
        <SpaceBetween size="xs">
          <span>{`${dayText(view.from)} – ${dayText(view.to)}`}</span>
          <FilterTokens filters={filters} />
        </SpaceBetween>
      }
      columns={columns}
      items={view.promises}
      empty={t('attainment.nothing')}
      pages={{
        page: view.page,
        pages: view.pages,
        onPage: (page) => void navigate({ search: { ...search, page } }),
      }}
    />
  );
}
