import { Badge, Box, ContentLayout, Header, SpaceBetween } from '@cloudscape-design/components';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../frame/page-title.ts';
import { DownloadButton } from '../reports/download-button.tsx';
import { dayText } from '../words/figures.ts';
import { CostSums } from './cost-sums.tsx';
import { useCosts } from './costs-api.ts';
import { DayChoice } from './day-choice.tsx';
import { Gaps } from './gaps.tsx';
import { HourList } from './hour-list.tsx';
import { InvocationList } from './invocation-list.tsx';
import { OperationList } from './operation-list.tsx';
import { Totals } from './totals.tsx';

const route = getRouteApi('/costs');

/** What a day, or an hour of it, cost: the same view as the file, and both sum to the same picodollar. */
export function CostsPage() {
  const { t } = useTranslation('finance');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const view = useCosts(search);
  const { day, hour } = view;
  const period = { day, ...(hour !== null && { hour }) };
  usePageTitle(t('title'));
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description={`${dayText(day)}${hour === null ? '' : ` ${hour}:00`} UTC`}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <DayChoice day={day} onChange={(to) => void navigate({ search: { ...to } })} />
              <DownloadButton
                path="/costs.csv"
                query={period}
                file={`costs-${day}${hour === null ? '' : `-${hour}`}.csv`}
              />
            </SpaceBetween>
          }
        >
          {t('title')}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <Box>
          <Badge color={view.durations === 'local' ? 'severity-medium' : 'green'}>
            {t(view.durations === 'local' ? 'localDuration' : 'awsDuration')}
          </Badge>
        </Box>
        <Gaps view={view} />
        <Totals view={view} />
        <CostSums title={t('byFunction')} head={t('function')} sums={view.functions} />
        <CostSums title={t('byFeature')} head={t('feature')} sums={view.features} />
        <CostSums title={t('byComplaint')} head={t('complaint')} sums={view.complaints} complaints />
        <OperationList parts={view.operations} />
        <HourList view={view} />
        {view.invocations && <InvocationList view={view} invocations={view.invocations} />}
      </SpaceBetween>
    </ContentLayout>
  );
}
