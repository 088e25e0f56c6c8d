import { Box, Header, Link, Popover, SpaceBetween, Table } from '@cloudscape-design/components';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OverviewView } from '../../../shared/contracts/reports.ts';
import { fewestCustomers } from '../../../shared/domain/reports/overview.ts';
import { useFollowLink } from '../frame/follow-link.ts';
import { usePageTitle } from '../frame/page-title.ts';
import { DownloadButton } from '../reports/download-button.tsx';
import { PeriodPicker } from '../reports/period-picker.tsx';
import { dayText, instantText } from '../words/figures.ts';
import { intervalText, valueText } from './figure-text.ts';
import { useOverview } from './overview-api.ts';

const route = getRouteApi('/overview');
type Row = OverviewView['figures'][number];

/** Does the department work? Every figure with what it counts, how many it is of, its interval and the period before. */
export function OverviewPage() {
  const { t } = useTranslation(['console-reports', 'overview']);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const view = useOverview(search);
  const period = { from: view.from, to: view.to };
  usePageTitle(t('overview'));
  return (
    <Table<Row>
      variant="full-page"
      header={
        <Header
          variant="awsui-h1-sticky"
          description={`${t('asOf', { time: instantText(view.now) })} · ${t('definition', { version: view.definition })}`}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <PeriodPicker period={period} onChange={(to) => void navigate({ search: { ...to } })} />
              <DownloadButton path="/reports/overview.csv" query={period} file="overview.csv" />
            </SpaceBetween>
          }
        >
          {t('overview')}
        </Header>
      }
      footer={view.unconfirmed > 0 && <Box>{t('unconfirmed', { count: view.unconfirmed })}</Box>}
      items={view.figures}
      trackBy="figure"
      wrapLines
      columnDefinitions={[
        {
          id: 'figure',
          header: t('overview:column.figure'),
          isRowHeader: true,
          cell: ({ figure }) => (
            <Popover
              content={t(`overview:meaning.${figure}`)}
              dismissAriaLabel={t('close')}
              triggerType="text"
            >
              {t(`overview:figure.${figure}`)}
            </Popover>
          ),
        },
        {
          id: 'value',
          header: t('overview:column.value'),
          cell: (row) => <Value row={row} period={period} />,
        },
        {
          id: 'n',
          header: t('overview:column.n'),
          cell: ({ n, absent }) => (absent === 'not-recorded' ? '–' : n),
        },
        { id: 'interval', header: t('interval'), cell: (row) => intervalText(row) ?? '–' },
        {
          id: 'previous',
          header: `${dayText(view.before.from)} – ${dayText(view.before.to)}`,
          cell: ({ previous, unit, previousN }) =>
            previous === null ? '–' : `${valueText(previous, unit)} (n = ${previousN})`,
        },
      ]}
    />
  );
}

/** The lists behind the times and the promises kept are the promises themselves. */
const promises: Readonly<Record<string, { readonly clock?: string }>> = {
  firstResponseMedian: { clock: 'firstResponse' },
  firstResponse90: { clock: 'firstResponse' },
  resolutionMedian: { clock: 'resolution' },
  resolution90: { clock: 'resolution' },
  attainment: {},
};

interface ValueProps {
  readonly row: Row;
  readonly period: { readonly from: string; readonly to: string };
}

/** A figure leads to the list that it counts; one that is null says why. */
function Value({ row: { figure, value, unit, absent }, period }: ValueProps) {
  const { t } = useTranslation(['console-reports', 'overview']);
  const reason = absent ?? 'none';
  const router = useRouter();
  const follow = useFollowLink();
  if (value === null)
    return (
      <Box color="text-status-inactive">{t(`overview:absent.${reason}`, { fewest: fewestCustomers })}</Box>
    );
  const text = <b>{valueText(value, unit)}</b>;
  if (promises[figure]) return text;
  const search = { ...period, figure, page: 1 };
  const { href } = router.buildLocation({ to: '/overview/list', search });
  return (
    <Link href={href} onFollow={follow}>
      {text}
    </Link>
  );
}
