import { Box, Button, Checkbox, FormField, Input, Modal, SpaceBetween } from '@cloudscape-design/components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface SaveViewDialogProps {
  readonly mayShare: boolean;
  readonly onSave: (name: string, shared: boolean) => void;
  readonly onClose: () => void;
}

/** Gives what the queue shows a name, so that it stands among the views. */
export function SaveViewDialog({ mayShare, onSave, onClose }: SaveViewDialogProps) {
  const { t } = useTranslation('console-queue');
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const save = () => name.trim() && onSave(name.trim(), shared);
  return (
    <Modal
      visible
      header={t('views.save')}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button onClick={onClose}>{t('bulk.cancel')}</Button>
            <Button variant="primary" disabled={!name.trim()} onClick={save}>
              {t('views.keep')}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="s">
        <FormField label={t('views.name')} description={t('views.kept')}>
          <Input
            autoFocus
            value={name}
            onChange={({ detail }) => setName(detail.value.slice(0, 40))}
            onKeyDown={({ detail }) => detail.key === 'Enter' && !detail.isComposing && save()}
          />
        </FormField>
        {mayShare && (
          <Checkbox checked={shared} onChange={({ detail }) => setShared(detail.checked)}>
            {t('views.shared')}
          </Checkbox>
        )}
      </SpaceBetween>
    </Modal>
  );
}
