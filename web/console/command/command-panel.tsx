import { Button, Container, Header, SpaceBetween } from '@cloudscape-design/components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComplaintView } from '../../../shared/contracts/staff-views.ts';
import type { StaffCommandType } from '../../../shared/domain/complaints/command-permissions.ts';
import { useCommand } from '../complaint/complaint-api.ts';
import { useNotifications } from '../frame/notifications.tsx';
import { useShortcuts } from '../keyboard/shortcuts.ts';
import { CommandDialog } from './command-dialog.tsx';
import { commandFields } from './command-fields.ts';
import { groupsOf } from './command-groups.ts';

/** What can be done now: only what is legal in this state and allowed to this person has a button. */
export function CommandPanel({ view }: { readonly view: ComplaintView }) {
  const { t } = useTranslation(['console-complaint', 'staff']);
  const [open, setOpen] = useState<StaffCommandType>();
  const give = useCommand(view.reference);
  const { success, problem } = useNotifications();
  const choose = (command: StaffCommandType) => {
    if (commandFields[command]) return setOpen(command);
    give.mutate(
      { type: command, data: {}, commandId: crypto.randomUUID(), expectedSequence: view.sequence },
      { onSuccess: () => success(t('saved')), onError: problem },
    );
  };
  useShortcuts([
    {
      keys: 'Alt+KeyE',
      text: t('staff:command.resolve'),
      run: () => view.commands.includes('resolve') && choose('resolve'),
    },
  ]);
  const groups = groupsOf(view.commands);
  if (groups.length === 0) return null;
  return (
    <Container header={<Header variant="h2">{t('staff:complaint.next')}</Header>}>
      <SpaceBetween size="s">
        {groups.map(({ key, commands }) => (
          <section key={key} aria-label={t(`staff:group.${key}`)}>
            <SpaceBetween direction="horizontal" size="xs">
              {commands.map((command) => (
                <Button key={command} disabled={give.isPending} onClick={() => choose(command)}>
                  {t(`staff:command.${command}`)}
                </Button>
              ))}
            </SpaceBetween>
          </section>
        ))}
      </SpaceBetween>
      {open && <CommandDialog view={view} command={open} onClose={() => setOpen(undefined)} />}
    </Container>
  );
}
