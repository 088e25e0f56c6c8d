import {
  Alert,
  Button,
  Container,
  ContentLayout,
  Form,
  Header,
  SpaceBetween,
  Toggle,
} from '@cloudscape-design/components';
import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WebhookView } from '../../../shared/contracts/webhooks.ts';
import type { WebhookEvent } from '../../../shared/domain/integration/webhook.ts';
import { asProblem } from '../api/problem.ts';
import { NotFoundPage } from '../frame/not-found-page.tsx';
import { useNotifications } from '../frame/notifications.tsx';
import { usePageTitle } from '../frame/page-title.ts';
import { ProblemAlert } from '../frame/problem-alert.tsx';
import { instantText } from '../words/figures.ts';
import { DeliveryList } from './delivery-list.tsx';
import { WebhookActions } from './webhook-actions.tsx';
import { WebhookFields } from './webhook-fields.tsx';
import { WebhookState } from './webhook-state.tsx';
import { useChangeWebhook, useWebhooks } from './webhooks-api.ts';

const route = getRouteApi('/settings/webhooks/$id');

/** One address: what it is told, its secret, and every attempt to tell it. */
export function WebhookPage() {
  const { t } = useTranslation('console-integration');
  const { id } = route.useParams();
  const { after } = route.useSearch();
  const { webhooks, events } = useWebhooks();
  const webhook = webhooks.find((one) => one.id === id);
  usePageTitle(t('webhooks.one'));
  if (!webhook) return <NotFoundPage />;
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description={<span style={{ overflowWrap: 'anywhere' }}>{webhook.url}</span>}
          actions={<WebhookActions webhook={webhook} />}
        >
          {t('webhooks.one')}
        </Header>
      }
    >
      <SpaceBetween size="l">
        {webhook.oldSecretUntil && (
          <Alert type="info">{t('webhooks.twoSecrets', { time: instantText(webhook.oldSecretUntil) })}</Alert>
        )}
        <Changed key={webhook.version} webhook={webhook} events={events} />
        <DeliveryList webhookId={id} after={after} />
      </SpaceBetween>
    </ContentLayout>
  );
}

interface ChangedProps {
  readonly webhook: WebhookView;
  readonly events: readonly WebhookEvent[];
}

function Changed({ webhook, events }: ChangedProps) {
  const { t } = useTranslation('console-integration');
  const { success } = useNotifications();
  const change = useChangeWebhook(webhook.id);
  const [typed, setTyped] = useState({ url: webhook.url, events: webhook.events });
  const [enabled, setEnabled] = useState(webhook.enabled);
  const [asked, setAsked] = useState(false);
  const problem = change.error ? asProblem(change.error) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (typed.url.trim() === '' || typed.events.length === 0) return;
    change.mutate(
      { version: webhook.version, ...typed, enabled },
      { onSuccess: () => success(t('webhooks.saved')) },
    );
  };
  return (
    <form onSubmit={submit}>
      <Container header={<WebhookState webhook={webhook} />}>
        <Form
          actions={
            <Button variant="primary" loading={change.isPending}>
              {t('webhooks.save')}
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
            <Toggle checked={enabled} onChange={({ detail }) => setEnabled(detail.checked)}>
              {t('webhooks.tell')}
            </Toggle>
          </SpaceBetween>
        </Form>
      </Container>
    </form>
  );
}
