import { Box, Modal, Table } from '@cloudscape-design/components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyNames } from './key-names.ts';
import { useActiveShortcuts, useShortcuts } from './shortcuts.ts';

/** `?`: what can be pressed here. */
export function ShortcutSheet() {
  const { t } = useTranslation('console');
  const [open, setOpen] = useState(false);
  const shortcuts = useActiveShortcuts();
  useShortcuts([{ keys: '[Shift]+?', text: t('keys.sheet'), run: () => setOpen(true) }]);
  return (
    <Modal visible={open} header={t('keys.title')} onDismiss={() => setOpen(false)}>
      <Table
        variant="embedded"
        items={shortcuts}
        trackBy="keys"
        ariaLabels={{ tableLabel: t('keys.title') }}
        columnDefinitions={[
          { id: 'text', header: t('keys.does'), cell: ({ text }) => text, isRowHeader: true },
          {
            id: 'keys',
            header: t('keys.keys'),
            cell: ({ keys }) => (
              <Box variant="code">
                <kbd>{keyNames(keys).join(' + ')}</kbd>
              </Box>
            ),
          },
        ]}
      />
    </Modal>
  );
}
