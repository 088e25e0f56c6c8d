import { Button, Container, Form, SpaceBetween } from '@cloudscape-design/components';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffIntakeView } from '../../../shared/contracts/staff-intake.ts';
import type { LoggedChannel } from '../../../shared/domain/channels/happened-at.ts';
import { asProblem } from '../api/problem.ts';
import { useNotifications } from '../frame/notifications.tsx';
import { ProblemAlert } from '../frame/problem-alert.tsx';
import { useShortcuts } from '../keyboard/shortcuts.ts';
import { ComplaintFields } from './complaint-fields.tsx';
import { EntryChoice } from './entry-choice.tsx';
import { useLogComplaint, useLogOnComplaint } from './intake-api.ts';
import { commandOf, complaintOf, missingIn, referenceOf, type TypedField } from './intake-data.ts';
import type { Entry, IntakeSearch } from './intake-search.ts';
import { LoggedFields } from './logged-fields.tsx';
import { useTyped } from './use-typed.ts';

interface IntakeFormProps {
  readonly entry: Entry;
  readonly channel: LoggedChannel;
  readonly reference: string;
  readonly onChoose: (to: IntakeSearch) => void;
  readonly onTaken: (taken: StaffIntakeView) => void;
}

const localToday = (): string => new Date().toLocaleDateString('sv-SE');

/** Nothing typed is lost: not by another kind of entry, a refusal, a reload. Ctrl+Enter saves from any field. */
export function IntakeForm({ entry, channel, reference, onChoose, onTaken }: IntakeFormProps) {
  const { t } = useTranslation('console-intake');
  const { success } = useNotifications();
  const state = useTyped(reference);
  const { typed, clear } = state;
  const [commandId, setCommandId] = useState(() => crypto.randomUUID());
  const [missing, setMissing] = useState<readonly TypedField[]>([]);
  const complain = useLogComplaint();
  const log = useLogOnComplaint();
  const { error } = entry === 'complaint' ? complain : log;
  const problem = error ? asProblem(error) : undefined;
  const busy = complain.isPending || log.isPending;
  const around = { channel, today: localToday() };

  const done = () => {
    clear();
    setCommandId(crypto.randomUUID());
  };
  const save = () => {
    const left = missingIn(entry, typed);
    setMissing(left);
    if (left.length > 0 || busy) return;
    if (entry === 'complaint')
      return complain.mutate(complaintOf(typed, { ...around, commandId }), {
        onSuccess: (taken) => {
          done();
          onTaken(taken);
        },
      });
    const command = { ...commandOf(entry, typed, around), commandId };
    log.mutate(
      { reference: referenceOf(typed), command },
      {
        onSuccess: (complaint) => {
          done();
          success(t(`logged.${entry}`, { reference: complaint.reference }));
        },
      },
    );
  };
  useShortcuts([{ keys: '$mod+Enter', text: t('keys.save'), run: save }]);
  const errorOf = (field: TypedField, sentAs: string): string | undefined =>
    missing.includes(field)
      ? t('required')
      : problem?.errorOf(entry === 'complaint' ? sentAs : `data/${sentAs}`);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  return (
    <form onSubmit={submit}>
      <Form
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button formAction="none" variant="link" onClick={clear}>
              {t('clear')}
            </Button>
            <Button variant="primary" loading={busy}>
              {t(`save.${entry}`)}
            </Button>
          </SpaceBetween>
        }
      >
        <Container>
          <SpaceBetween size="l">
            {problem && <ProblemAlert error={problem} />}
            <EntryChoice entry={entry} channel={channel} onChoose={onChoose} />
            {entry === 'complaint' ? (
              <ComplaintFields state={state} errorOf={errorOf} />
            ) : (
              <LoggedFields entry={entry} state={state} errorOf={errorOf} />
            )}
          </SpaceBetween>
        </Container>
      </Form>
    </form>
  );
}
