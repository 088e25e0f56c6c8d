import { ButtonDropdown } from '@cloudscape-design/components';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueRow } from '../../../shared/contracts/staff-views.ts';
import { useMe } from '../api/me.ts';
import type { BulkAction } from './bulk/bulk-dialog.tsx';
import { isSameView, type QueueSearch, viewOf } from './queue-search.ts';
import type { SavedViews } from './saved-views.ts';

const BulkDialog = lazy(async () => ({ default: (await import('./bulk/bulk-dialog.tsx')).BulkDialog }));
const SaveViewDialog = lazy(async () => ({
  default: (await import('./save-view-dialog.tsx')).SaveViewDialog,
}));

interface QueueActionsProps {
  readonly search: QueueSearch;
  readonly chosen: readonly QueueRow[];
  readonly saved: SavedViews;
}

/** What can be done with the chosen complaints, and with the view. */
export function QueueActions({ search, chosen, saved }: QueueActionsProps) {
  const { t } = useTranslation('console-queue');
  const { may } = useMe();
  const [open, setOpen] = useState<BulkAction | 'save'>();
  const current = saved.views.find((view) => isSameView(view.search, search));
  const close = () => setOpen(undefined);
  const act = (id: string) => {
    if (id === 'remove') return current && saved.remove(current);
    setOpen(id as BulkAction | 'save');
  };
  return (
    <>
      <ButtonDropdown
        onItemClick={({ detail }) => act(detail.id)}
        items={[
          {
            text: t('bulk.group', { count: chosen.length }),
            items: [
              {
                id: 'assign',
                text: t('staff:command.assign'),
                disabled: chosen.length === 0 || !may('complaint.assign'),
              },
              {
                id: 'add-note',
                text: t('staff:command.add-note'),
                disabled: chosen.length === 0 || !may('complaint.handle'),
              },
            ],
          },
          {
            text: t('views.group'),
            items:
              current && (saved.mayShare || !current.shared)
                ? [{ id: 'remove', text: t('views.remove', { name: current.name }) }]
                : [{ id: 'save', text: t('views.save'), disabled: current !== undefined }],
          },
        ]}
      >
        {t('actions')}
      </ButtonDropdown>
      <Suspense>
        {open === 'save' && (
          <SaveViewDialog
            onClose={close}
            mayShare={saved.mayShare}
            onSave={(name, shared) => {
              saved.save({ name, shared, search: viewOf(search) });
              close();
            }}
          />
        )}
        {(open === 'assign' || open === 'add-note') && (
          <BulkDialog key={open} action={open} rows={chosen} onClose={close} />
        )}
      </Suspense>
    </>
  );
}
