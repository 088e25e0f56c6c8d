import { Box, Header, Table } from '@cloudscape-design/components';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../frame/page-title.ts';
import { useQueue } from './queue-api.ts';

const route = getRouteApi('/complaints');

/** The queue: whose promise is due first comes first. */
export function QueuePage() {
  const { t } = useTranslation('staff');
  const search = route.useSearch();
  const { data } = useQueue(search);
  usePageTitle(t('queue.title'));
  return (
    <Table
      variant="full-page"
      header={<Header variant="awsui-h1-sticky">{t('queue.title')}</Header>}
      items={data.complaints}
      trackBy="reference"
      empty={<Box textAlign="center">{t(`queue.empty.${data.state}`)}</Box>}
      columnDefinitions={[
        { id: 'reference', header: t('complaint.facts'), cell: ({ reference }) => reference },
        { id: 'status', header: t('complaint.next'), cell: ({ status }) => t(`status.${status}`) },
      ]}
    />
  );
}
