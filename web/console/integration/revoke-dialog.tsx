import { useTranslation } from 'react-i18next';
import type { ApiKeyView } from '../../../shared/contracts/api-keys.ts';
import { useNotifications } from '../frame/notifications.tsx';
import { useRevokeApiKey } from './api-keys-api.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';

interface RevokeDialogProps {
  readonly apiKey: ApiKeyView;
  readonly onClose: () => void;
}

export function RevokeDialog({ apiKey, onClose }: RevokeDialogProps) {
  const { t } = useTranslation('console-integration');
  const { success } = useNotifications();
  const revoke = useRevokeApiKey();
  const { id, name } = apiKey;
  return (
    <ConfirmDialog
      title={t('keys.revokeOne', { name })}
      text={t('keys.revokeText')}
      confirm={t('keys.revoke')}
      busy={revoke.isPending}
      error={revoke.error}
      onClose={onClose}
      onConfirm={() =>
        revoke.mutate(id, {
          onSuccess: () => {
            success(t('keys.nowRevoked', { name }));
            onClose();
          },
        })
      }
    />
  );
}
