import { Tabs } from '@cloudscape-design/components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewCount } from './queue-api.ts';
import { isSameView, keyOf, type QueueSearch, type ViewSearch } from './queue-search.ts';
import type { SavedView } from './saved-views.ts';

interface ViewTabsProps {
  readonly search: QueueSearch;
  readonly saved: readonly SavedView[];
  readonly onChoose: (view: ViewSearch) => void;
  readonly children: ReactNode;
}

/** The views that everybody has, then one's own; each with how many it holds. */
export function ViewTabs({ search, saved, onChoose, children }: ViewTabsProps) {
  const { t } = useTranslation('staff');
  const { department } = search;
  const inDepartment = department ? { department } : {};
  const views = [
    { id: 'mine', label: t('queue.view.mine'), view: {} },
    { id: 'open', label: t('queue.view.open'), view: { view: 'open' as const, ...inDepartment } },
    { id: 'settled', label: t('queue.view.settled'), view: { view: 'settled' as const, ...inDepartment } },
    ...saved.map(({ name, shared, search: view }) => ({
      id: `${shared ? 'shared' : 'own'} ${name}`,
      label: name,
      view,
    })),
  ];
  const exact = views.find(({ view }) => isSameView(view, search));
  return (
    <Tabs
      activeTabId={exact?.id ?? search.view ?? 'mine'}
      onChange={({ detail }) => {
        const chosen = views.find(({ id }) => id === detail.activeTabId);
        if (chosen) onChoose(chosen.view);
      }}
      ariaLabel={t('queue.views')}
      tabs={views.map(({ id, label, view }) => ({
        id,
        label: (
          <>
            <bdi>{label}</bdi>
            {/* What is settled only grows: nobody works it off. */}
            {id !== 'settled' && <Count key={keyOf(view)} view={view} />}
          </>
        ),
        content: children,
      }))}
    />
  );
}

function Count({ view }: { readonly view: ViewSearch }) {
  const { data } = useViewCount(view);
  return data ? ` (${data.count}${data.more ? '+' : ''})` : '';
}
