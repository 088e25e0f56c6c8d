import './queue.css';
import { Box, Header, SpaceBetween, StatusIndicator } from '@cloudscape-design/components';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../frame/page-title.ts';
import { DepartmentChoice } from './department-choice.tsx';
import { QueueActions } from './queue-actions.tsx';
import { useQueue } from './queue-api.ts';
import { QueueFilter } from './queue-filter.tsx';
import { QueueList } from './queue-list.tsx';
import { QueuePages } from './queue-pages.tsx';
import { filtersOf, keyOf, type QueueSearch } from './queue-search.ts';
import { useRowKeys } from './row-keys.ts';
import { useSavedViews } from './saved-views.ts';
import { useSelection } from './use-selection.ts';
import { ViewFindings } from './view-findings.tsx';
import { ViewTabs } from './view-tabs.tsx';

const route = getRouteApi('/complaints');

/** The queue: whose promise is due first comes first. */
export function QueuePage() {
  const { t } = useTranslation('console-queue');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const saved = useSavedViews();
  const { data, isPlaceholderData, isRefetchError } = useQueue(search);
  const rows = data?.rows ?? [];
  const { selected, select, toggle } = useSelection(`${keyOf(search)} ${search.after}`);
  usePageTitle(t('staff:queue.title'));
  useRowKeys({ references: rows.map(({ reference }) => reference), onToggle: toggle });
  const show = (to: QueueSearch) => void navigate({ search: to });
  const { view = 'mine', department = 'customer-service' } = search;
  return (
    <SpaceBetween size="s">
      <Header variant="h1">{t('staff:queue.title')}</Header>
      <ViewFindings findings={data?.findings ?? []} />
      <ViewTabs search={search} saved={saved.views} onChoose={show}>
        <QueueList
          rows={rows}
          loading={data === undefined || isPlaceholderData}
          selected={selected}
          onSelect={select}
          header={
            <Header
              counter={selected.size > 0 ? `(${selected.size}/${rows.length})` : ''}
              description={isRefetchError && <StatusIndicator type="warning">{t('stale')}</StatusIndicator>}
              actions={
                <QueueActions
                  search={search}
                  saved={saved}
                  chosen={rows.filter(({ reference }) => selected.has(reference))}
                />
              }
            >
              {view === 'mine' ? t('staff:queue.view.mine') : t(`staff:department.${department}`)}
            </Header>
          }
          filter={
            <SpaceBetween size="xs">
              {view !== 'mine' && <DepartmentChoice search={search} onChange={show} />}
              <QueueFilter search={search} rows={rows} onChange={show} />
            </SpaceBetween>
          }
          empty={<Empty search={search} more={data?.after !== undefined} />}
          pagination={<QueuePages search={search} after={data?.after} onTurn={show} />}
        />
      </ViewTabs>
    </SpaceBetween>
  );
}

function Empty({ search, more }: { readonly search: QueueSearch; readonly more: boolean }) {
  const { t } = useTranslation('console-queue');
  const settled = search.view === 'settled' ? 'settled' : 'open';
  return (
    <Box textAlign="center" color="text-body-secondary" padding="l">
      {more
        ? t('none.sofar')
        : filtersOf(search).length > 0
          ? t('none.match')
          : t(`staff:queue.empty.${settled}`)}
    </Box>
  );
}
