import { Button, Header, Link } from '@cloudscape-design/components';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { WebhookView } from '../../../shared/contracts/webhooks.ts';
import { useFollowLink } from '../frame/follow-link.ts';
import { usePageTitle } from '../frame/page-title.ts';
import { RecordList } from '../frame/record-list.tsx';
import { instantText } from '../words/figures.ts';
import { NewWebhookDialog } from './new-webhook-dialog.tsx';
import { ReferenceLink } from './reference-link.tsx';
import { WebhookState } from './webhook-state.tsx';
import { useWebhooks } from './webhooks-api.ts';

const route = getRouteApi('/settings/webhooks');

/** Addresses of other systems that are told what happens. */
export function WebhooksPage() {
  const { t } = useTranslation('console-integration');
  const { add } = route.useSearch();
  const navigate = route.useNavigate();
  const router = useRouter();
  const follow = useFollowLink();
  const { webhooks, events } = useWebhooks();
  usePageTitle(t('webhooks.title'));
  return (
    <>
      <RecordList<WebhookView>
        variant="full-page"
        label={t('webhooks.title')}
        empty={t('webhooks.none')}
        items={webhooks}
        header={
          <Header
            variant="awsui-h1-sticky"
            counter={`(${webhooks.length})`}
            description={
              <>
                {t('webhooks.lead')} <ReferenceLink />
              </>
            }
            actions={
              <Button variant="primary" onClick={() => void navigate({ search: { add: true } })}>
                {t('webhooks.add')}
              </Button>
            }
          >
            {t('webhooks.title')}
          </Header>
        }
        columns={[
          {
            id: 'url',
            header: t('webhooks.url'),
            cell: ({ id, url }) => (
              <Link
                href={router.buildLocation({ to: '/settings/webhooks/$id', params: { id } }).href}
                onFollow={follow}
              >
                <span style={{ overflowWrap: 'anywhere' }}>{url}</span>
              </Link>
            ),
          },
          { id: 'state', header: t('state'), cell: (webhook) => <WebhookState webhook={webhook} /> },
          {
            id: 'events',
            header: t('webhooks.events'),
            cell: (one) =>
              one.events.length === events.length
                ? t('webhooks.all')
                : t('webhooks.some', { count: one.events.length }),
          },
          {
            id: 'changed',
            header: t('webhooks.changed'),
            cell: ({ changedBy, changedAt }) =>
              `${changedBy.id ?? changedBy.kind} · ${instantText(changedAt)}`,
          },
        ]}
      />
      {add && <NewWebhookDialog events={events} onClose={() => void navigate({ search: {} })} />}
    </>
  );
}
