import { Alert, Button, Form, FormField, Input, SpaceBetween } from '@cloudscape-design/components';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem.ts';
import { ComplaintLink } from '../complaint/complaint-link.tsx';
import { ProblemAlert } from '../frame/problem-alert.tsx';
import { useLogComplaint, useLogOnComplaint } from '../intake/intake-api.ts';
import { currentLanguage } from '../words/words.ts';

interface MailStepProps {
  readonly busy: boolean;
  readonly onDone: () => void;
}

/**
 * A trial complaint to the reader's own address: it goes the way of every complaint, so its mail arriving shows that mail
 * works. It is withdrawn by the button, and then stands in no queue.
 */
export function MailStep({ busy, onDone }: MailStepProps) {
  const { t } = useTranslation('console-setup');
  const [email, setEmail] = useState('');
  const [commandIds] = useState(() => ({ log: crypto.randomUUID(), withdraw: crypto.randomUUID() }));
  const log = useLogComplaint();
  const withdraw = useLogOnComplaint();
  const taken = log.data;
  const problem = log.error ? asProblem(log.error) : undefined;
  const send = (event: FormEvent) => {
    event.preventDefault();
    log.mutate({
      commandId: commandIds.log,
      channel: 'email',
      text: t('trialText'),
      contact: { email: email.trim() },
      language: currentLanguage(),
      owner: 'mine',
    });
  };
  if (!taken)
    return (
      <form onSubmit={send}>
        <Form
          actions={
            <Button variant="primary" loading={log.isPending}>
              {t('sendTrial')}
            </Button>
          }
        >
          {problem && <ProblemAlert error={problem} />}
          <FormField label={t('ownAddress')} errorText={problem?.errorOf('contact/email')}>
            <Input value={email} inputMode="email" onChange={({ detail }) => setEmail(detail.value)} />
          </FormField>
        </Form>
      </form>
    );
  const { reference } = taken;
  const command = {
    type: 'withdraw' as const,
    data: { text: t('trialOver') },
    commandId: commandIds.withdraw,
  };
  return (
    <SpaceBetween size="m">
      <Alert type="success" header={t('trialSent')}>
        {t('trialLook')} <ComplaintLink reference={reference} />
      </Alert>
      {withdraw.error ? <ProblemAlert error={withdraw.error} /> : null}
      <Button
        variant="primary"
        loading={busy || withdraw.isPending}
        onClick={() => withdraw.mutate({ reference, command }, { onSuccess: onDone })}
      >
        {t('withdrawTrial')}
      </Button>
    </SpaceBetween>
  );
}
