import {
  Button,
  Checkbox,
  DatePicker,
  Form,
  FormField,
  Input,
  Modal,
  SpaceBetween,
} from '@cloudscape-design/components';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../shared/domain/integration/scopes.ts';
import { asProblem } from '../api/problem.ts';
import { ProblemAlert } from '../frame/problem-alert.tsx';
import { useCreateApiKey } from './api-keys-api.ts';
import { SecretShown } from './secret-shown.tsx';

interface NewKeyDialogProps {
  readonly scopes: readonly Scope[];
  readonly onClose: () => void;
}

/** Makes a key; the answer shows it once. */
export function NewKeyDialog({ scopes, onClose }: NewKeyDialogProps) {
  const { t } = useTranslation('console-integration');
  const create = useCreateApiKey();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly Scope[]>([]);
  const [expiresOn, setExpiresOn] = useState('');
  const [asked, setAsked] = useState(false);
  const problem = create.error ? asProblem(create.error) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (name.trim() === '' || chosen.length === 0) return;
    create.mutate({ name, scopes: chosen, ...(expiresOn && { expiresOn }) });
  };
  const choose = (scope: Scope, wanted: boolean) =>
    setChosen((before) => (wanted ? [...before, scope] : before.filter((one) => one !== scope)));
  return (
    <Modal visible header={t('keys.add')} onDismiss={onClose}>
      {create.data ? (
        <SpaceBetween size="m">
          <SecretShown secret={create.data.secret} />
          <Button variant="primary" onClick={onClose}>
            {t('secret.done')}
          </Button>
        </SpaceBetween>
      ) : (
        <form onSubmit={submit}>
          <Form
            actions={
              <Button variant="primary" loading={create.isPending}>
                {t('keys.make')}
              </Button>
            }
          >
            <SpaceBetween size="m">
              {problem && <ProblemAlert error={problem} />}
              <FormField
                label={t('keys.name')}
                description={t('keys.nameHint')}
                errorText={asked && name.trim() === '' ? t('required') : problem?.errorOf('name')}
              >
                <Input autoFocus value={name} onChange={({ detail }) => setName(detail.value)} />
              </FormField>
              <FormField
                label={t('keys.scopes')}
                errorText={asked && chosen.length === 0 ? t('chooseOne') : problem?.errorOf('scopes')}
              >
                <SpaceBetween size="xs">
                  {scopes.map((scope) => (
                    <Checkbox
                      key={scope}
                      checked={chosen.includes(scope)}
                      description={<code>{scope}</code>}
                      onChange={({ detail }) => choose(scope, detail.checked)}
                    >
                      {t(`scope.${scope.replace(':', '-')}`)}
                    </Checkbox>
                  ))}
                </SpaceBetween>
              </FormField>
              <FormField label={t('keys.lastDay')} errorText={problem?.errorOf('expiresOn')}>
                <DatePicker
                  value={expiresOn}
                  openCalendarAriaLabel={() => t('chooseDay')}
                  onChange={({ detail }) => setExpiresOn(detail.value)}
                />
              </FormField>
            </SpaceBetween>
          </Form>
        </form>
      )}
    </Modal>
  );
}
