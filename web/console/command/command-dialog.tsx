import { Modal } from '@cloudscape-design/components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComplaintView } from '../../../shared/contracts/staff-views.ts';
import type { StaffCommandType } from '../../../shared/domain/complaints/command-permissions.ts';
import { useCommand } from '../complaint/complaint-api.ts';
import { useNotifications } from '../frame/notifications.tsx';
import { useLibrary } from '../triage/library.ts';
import { commandFields } from './command-fields.ts';
import { CommandForm } from './command-form.tsx';

export interface CommandDialogProps {
  readonly view: ComplaintView;
  readonly command: StaffCommandType;
  readonly onClose: () => void;
}

/** A command that needs to know something. It stays open, with what was typed, until it has been done or is given up. */
export function CommandDialog({ view, command, onClose }: CommandDialogProps) {
  const { t } = useTranslation(['console-complaint', 'staff']);
  const { success } = useNotifications();
  const library = useLibrary();
  const give = useCommand(view.reference);
  const [commandId] = useState(() => crypto.randomUUID());
  const send = (data: unknown) =>
    give.mutate(
      { type: command, data, commandId, expectedSequence: view.sequence },
      {
        onSuccess: () => {
          success(t('saved'));
          onClose();
        },
      },
    );
  return (
    <Modal visible onDismiss={onClose} header={t(`staff:command.${command}`)} closeAriaLabel={t('cancel')}>
      <CommandForm
        fields={commandFields[command]?.(view, library) ?? []}
        submit={t(`staff:submit.${command}`)}
        busy={give.isPending}
        error={give.error}
        onSend={send}
        onCancel={onClose}
      />
    </Modal>
  );
}
