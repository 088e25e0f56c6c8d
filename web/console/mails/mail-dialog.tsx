import { Button, FormField, Input, Modal, SpaceBetween } from '@cloudscape-design/components';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeldMailView } from '../../../shared/contracts/held-mails.ts';
import { asProblem } from '../api/problem.ts';
import { Loading } from '../frame/loading.tsx';
import { useNotifications } from '../frame/notifications.tsx';
import { ProblemAlert } from '../frame/problem-alert.tsx';
import { MailWords } from './mail-words.tsx';
import { type Decision, useMail, useSettle } from './mails-api.ts';
import { Settled } from './settled.tsx';

interface MailDialogProps {
  readonly mail: HeldMailView;
  readonly onClose: () => void;
}

/** The words of a held mail, and what becomes of it: a complaint's message, a new complaint, or nothing. */
export function MailDialog({ mail, onClose }: MailDialogProps) {
  const { t } = useTranslation('console-mails');
  const words = useMail(mail.mailId);
  return (
    <Modal visible size="large" header={t(`reason.${mail.reason}`)} onDismiss={onClose}>
      <SpaceBetween size="l">
        {words.isPending && <Loading />}
        {words.error && <ProblemAlert error={words.error} />}
        {words.data && <MailWords mail={words.data} />}
        {mail.settled ? (
          <Settled settled={mail.settled} />
        ) : (
          <Decide mailId={mail.mailId} readable={words.data !== undefined} onClose={onClose} />
        )}
      </SpaceBetween>
    </Modal>
  );
}

interface DecideProps {
  readonly mailId: string;
  readonly readable: boolean;
  readonly onClose: () => void;
}

function Decide({ mailId, readable, onClose }: DecideProps) {
  const { t } = useTranslation('console-mails');
  const { success } = useNotifications();
  const settle = useSettle(mailId);
  const [reference, setReference] = useState('');
  const problem = settle.error ? asProblem(settle.error) : undefined;
  const decide = (decision: Decision) =>
    settle.mutate(decision, {
      onSuccess: ({ settled }) => {
        success([t(`as.${decision.as}`), settled?.reference].filter(Boolean).join(' · '));
        onClose();
      },
    });
  const attach = (event: FormEvent) => {
    event.preventDefault();
    decide({ as: 'attached', reference: reference.trim() });
  };
  return (
    <SpaceBetween size="m">
      {problem && <ProblemAlert error={problem} />}
      {readable && (
        <form onSubmit={attach}>
          <FormField
            label={t('reference')}
            description={t('attachHint')}
            errorText={problem?.errorOf('reference')}
            secondaryControl={
              <Button disabled={reference.trim() === '' || settle.isPending}>{t('attach')}</Button>
            }
          >
            <Input
              value={reference}
              placeholder="R-XXXX-XXXX-XXX"
              spellcheck={false}
              onChange={({ detail }) => setReference(detail.value)}
            />
          </FormField>
        </form>
      )}
      <SpaceBetween direction="horizontal" size="xs">
        {readable && (
          <Button disabled={settle.isPending} onClick={() => decide({ as: 'taken-in' })}>
            {t('takeIn')}
          </Button>
        )}
        <Button disabled={settle.isPending} onClick={() => decide({ as: 'discarded' })}>
          {t('discard')}
        </Button>
      </SpaceBetween>
    </SpaceBetween>
  );
}
