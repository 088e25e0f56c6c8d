import {
  Button,
  Checkbox,
  Form,
  FormField,
  Input,
  Modal,
  Select,
  SpaceBetween,
} from '@cloudscape-design/components';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Language, languages } from '../../../shared/domain/language.ts';
import type { Respondent, RespondentKind } from '../../../shared/domain/requests/respondent.ts';
import { asProblem } from '../api/problem.ts';
import { useNotifications } from '../frame/notifications.tsx';
import { ProblemAlert } from '../frame/problem-alert.tsx';
import { type RegisterEntry, useChangeRegister } from './register-api.ts';

interface RespondentDialogProps {
  readonly kind: RespondentKind;
  readonly entry: Respondent | undefined;
  readonly onClose: () => void;
}

type Typed = Pick<RegisterEntry, 'id' | 'name' | 'email' | 'language' | 'enabled'> & {
  readonly calendar: string;
};

const typedOf = (entry: Respondent | undefined): Typed => ({
  id: entry?.id ?? '',
  name: entry?.name ?? '',
  email: entry?.email ?? '',
  language: entry?.language ?? 'zh-CN',
  enabled: entry?.enabled ?? true,
  calendar: entry?.calendar ?? '',
});

/** Adds or changes one; disabled it is asked no more, and what was asked stays. */
export function RespondentDialog({ kind, entry, onClose }: RespondentDialogProps) {
  const { t } = useTranslation(['requests', 'staff']);
  const { success } = useNotifications();
  const change = useChangeRegister();
  const [typed, setTyped] = useState(() => typedOf(entry));
  const problem = change.error ? asProblem(change.error) : undefined;
  const type =
    (field: 'id' | 'name' | 'email' | 'calendar') =>
    ({ detail }: { readonly detail: { readonly value: string } }) =>
      setTyped((before) => ({ ...before, [field]: detail.value }));
  const save = (event: FormEvent) => {
    event.preventDefault();
    const { calendar, ...rest } = typed;
    change.mutate(
      { ...rest, kind, version: entry?.version ?? 0, ...(calendar.trim() && { calendar: calendar.trim() }) },
      {
        onSuccess: () => {
          success(t('staff:shell.saved'));
          onClose();
        },
      },
    );
  };
  const options = languages.map((value) => ({ value, label: t(`staff:language.${value}`) }));
  return (
    <Modal visible header={entry ? entry.name : t(`register.add.${kind}`)} onDismiss={onClose}>
      <form onSubmit={save}>
        <Form
          actions={
            <Button variant="primary" loading={change.isPending}>
              {t(entry ? 'register.save' : `register.addButton.${kind}`)}
            </Button>
          }
        >
          <SpaceBetween size="m">
            {problem && <ProblemAlert error={problem} />}
            {!entry && (
              <FormField label={t('register.id')} errorText={problem?.errorOf('id')}>
                <Input value={typed.id} spellcheck={false} onChange={type('id')} />
              </FormField>
            )}
            <FormField label={t('register.name')} errorText={problem?.errorOf('name')}>
              <Input value={typed.name} onChange={type('name')} />
            </FormField>
            <FormField label={t('register.email')} errorText={problem?.errorOf('email')}>
              <Input value={typed.email} inputMode="email" onChange={type('email')} />
            </FormField>
            <FormField label={t('register.language')}>
              <Select
                options={options}
                selectedOption={options.find(({ value }) => value === typed.language) ?? null}
                onChange={({ detail }) =>
                  setTyped((before) => ({ ...before, language: detail.selectedOption.value as Language }))
                }
              />
            </FormField>
            {kind === 'department' && (
              <FormField label={t('register.calendarOptional')} errorText={problem?.errorOf('calendar')}>
                <Input value={typed.calendar} spellcheck={false} onChange={type('calendar')} />
              </FormField>
            )}
            <Checkbox
              checked={typed.enabled}
              onChange={({ detail }) => setTyped((before) => ({ ...before, enabled: detail.checked }))}
            >
              {t('register.enabled')}
            </Checkbox>
          </SpaceBetween>
        </Form>
      </form>
    </Modal>
  );
}
