import {
  Button,
  Container,
  FormField,
  Header,
  Input,
  SpaceBetween,
  Textarea,
} from '@cloudscape-design/components';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem.ts';
import { ComplaintLink } from '../complaint/complaint-link.tsx';
import { useNotifications } from '../frame/notifications.tsx';
import { ProblemAlert } from '../frame/problem-alert.tsx';
import { useHandOver, useInvite } from './people-api.ts';

/** What can be done about a person beside their record: an account, and the work they leave behind. */
export function PersonPanel({ agentId }: { readonly agentId: string }) {
  return (
    <SpaceBetween size="l">
      <Invite agentId={agentId} />
      <HandOver agentId={agentId} />
    </SpaceBetween>
  );
}

function Invite({ agentId }: { readonly agentId: string }) {
  const { t } = useTranslation('console-people');
  const { success } = useNotifications();
  const [email, setEmail] = useState('');
  const invite = useInvite(agentId);
  const problem = invite.error ? asProblem(invite.error) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate(email.trim(), { onSuccess: ({ account }) => success(t(`account.${account}`)) });
  };
  return (
    <Container header={<Header variant="h2">{t('invite.title')}</Header>}>
      <form onSubmit={submit}>
        <SpaceBetween size="s">
          {problem && <ProblemAlert error={problem} />}
          <FormField label={t('invite.email')} errorText={problem?.errorOf('email')}>
            <Input value={email} inputMode="email" onChange={({ detail }) => setEmail(detail.value)} />
          </FormField>
          <Button loading={invite.isPending}>{t('invite.send')}</Button>
        </SpaceBetween>
      </form>
    </Container>
  );
}

function HandOver({ agentId }: { readonly agentId: string }) {
  const { t } = useTranslation('console-people');
  const [summary, setSummary] = useState('');
  const [asked, setAsked] = useState(false);
  const handOver = useHandOver(agentId);
  const done = handOver.data;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (summary.trim() !== '') handOver.mutate({ id: crypto.randomUUID(), summary });
  };
  return (
    <Container
      header={
        <Header variant="h2" description={t('handOver.lead')}>
          {t('handOver.title')}
        </Header>
      }
    >
      <form onSubmit={submit}>
        <SpaceBetween size="s">
          {handOver.error ? <ProblemAlert error={handOver.error} /> : null}
          <FormField
            label={t('handOver.summary')}
            errorText={asked && summary.trim() === '' ? t('required') : undefined}
          >
            <Textarea value={summary} onChange={({ detail }) => setSummary(detail.value)} />
          </FormField>
          <Button loading={handOver.isPending}>{t('handOver.send')}</Button>
          {done && (
            <div role="status">
              {t('handOver.done', { count: done.moved })} {done.left.length > 0 && t('handOver.left')}{' '}
              {done.left.map((reference) => (
                <div key={reference}>
                  <ComplaintLink reference={reference} />
                </div>
              ))}
            </div>
          )}
        </SpaceBetween>
      </form>
    </Container>
  );
}
