import { Button, Form, Modal, SpaceBetween } from '@cloudscape-design/components';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WebhookEvent } from '../../../shared/domain/integration/webhook.ts';
import { asProblem } from '../api/problem.ts';
import { ProblemAlert } from '../frame/problem-alert.tsx';
import { SecretShown } from './secret-shown.tsx';
import { type TypedWebhook, WebhookFields } from './webhook-fields.tsx';
import { useRegisterWebhook } from './webhooks-api.ts';

interface NewWebhookDialogProps {
  readonly events: readonly WebhookEvent[];
  readonly onClose: () => void;
}

/** Registers an address; the answer shows its signing secret once. */
export function NewWebhookDialog({ events, onClose }: NewWebhookDialogProps) {
  const { t } = useTranslation('console-integration');
  const register = useRegisterWebhook();
  const [typed, setTyped] = useState<TypedWebhook>({ url: '', events });
  const [asked, setAsked] = useState(false);
  const problem = register.error ? asProblem(register.error) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (typed.url.trim() !== '' && typed.events.length > 0)
      register.mutate({ ...typed, url: typed.url.trim() });
  };
  return (
    <Modal visible header={t('webhooks.add')} onDismiss={onClose}>
      {register.data ? (
        <SpaceBetween size="m">
          <SecretShown secret={register.data.secret} />
          <Button variant="primary" onClick={onClose}>
            {t('secret.done')}
          </Button>
        </SpaceBetween>
      ) : (
        <form onSubmit={submit}>
          <Form
            actions={
              <Button variant="primary" loading={register.isPending}>
                {t('webhooks.register')}
              </Button>
            }
          >
            <SpaceBetween size="m">
              {problem && <ProblemAlert error={problem} />}
              <WebhookFields
                typed={typed}
                events={events}
                problem={problem}
                asked={asked}
                onChange={setTyped}
              />
            </SpaceBetween>
          </Form>
        </form>
      )}
    </Modal>
  );
}
