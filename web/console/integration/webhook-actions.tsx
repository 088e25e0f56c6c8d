import { Button, Modal, SpaceBetween } from '@cloudscape-design/components';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WebhookView } from '../../../shared/contracts/webhooks.ts';
import { useNotifications } from '../frame/notifications.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { SecretShown } from './secret-shown.tsx';
import { useRemoveWebhook, useRotateSecret } from './webhooks-api.ts';

/** A new secret, and the end of it; each asks before. */
export function WebhookActions({ webhook }: { readonly webhook: WebhookView }) {
  const { t } = useTranslation('console-integration');
  const navigate = useNavigate();
  const { success } = useNotifications();
  const rotate = useRotateSecret(webhook.id);
  const remove = useRemoveWebhook(webhook.id);
  const [open, setOpen] = useState<'rotate' | 'remove'>();
  const close = () => {
    setOpen(undefined);
    rotate.reset();
    remove.reset();
  };
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <Button onClick={() => setOpen('rotate')}>{t('webhooks.rotate')}</Button>
      <Button onClick={() => setOpen('remove')}>{t('webhooks.remove')}</Button>
      {open === 'rotate' &&
        (rotate.data ? (
          <Modal visible header={t('webhooks.rotate')} onDismiss={close}>
            <SecretShown secret={rotate.data.secret} />
          </Modal>
        ) : (
          <ConfirmDialog
            title={t('webhooks.rotate')}
            text={t('webhooks.rotateText')}
            confirm={t('webhooks.rotate')}
            busy={rotate.isPending}
            error={rotate.error}
            onClose={close}
            onConfirm={() => rotate.mutate(undefined)}
          />
        ))}
      {open === 'remove' && (
        <ConfirmDialog
          title={t('webhooks.remove')}
          text={t('webhooks.removeText')}
          confirm={t('webhooks.remove')}
          busy={remove.isPending}
          error={remove.error}
          onClose={close}
          onConfirm={() =>
            remove.mutate(undefined, {
              onSuccess: () => {
                success(t('webhooks.removed'));
                void navigate({ to: '/settings/webhooks', search: {} });
              },
            })
          }
        />
      )}
    </SpaceBetween>
  );
}
