import { Button, Header, SpaceBetween, StatusIndicator } from '@cloudscape-design/components';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiKeyView } from '../../../shared/contracts/api-keys.ts';
import { usePageTitle } from '../frame/page-title.ts';
import { RecordList } from '../frame/record-list.tsx';
import { dayText, instantText } from '../words/figures.ts';
import { useApiKeys } from './api-keys-api.ts';
import { NewKeyDialog } from './new-key-dialog.tsx';
import { NextPage } from './next-page.tsx';
import { ReferenceLink } from './reference-link.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';

const route = getRouteApi('/settings/api-keys');
const looks = { active: 'success', revoked: 'stopped', expired: 'warning' } as const;

/** Keys with which other systems call: made, shown once, revoked. */
export function ApiKeysPage() {
  const { t } = useTranslation('console-integration');
  const { after, add } = route.useSearch();
  const navigate = route.useNavigate();
  const view = useApiKeys(after);
  const [revoked, setRevoked] = useState<ApiKeyView>();
  usePageTitle(t('keys.title'));
  return (
    <>
      <RecordList<ApiKeyView>
        variant="full-page"
        label={t('keys.title')}
        empty={t('keys.none')}
        items={view.keys}
        pagination={<NextPage to="/settings/api-keys" shown={after} next={view.after} />}
        header={
          <Header
            variant="awsui-h1-sticky"
            description={
              <>
                {t('keys.lead')} <ReferenceLink />
              </>
            }
            actions={
              <Button variant="primary" onClick={() => void navigate({ search: { add: true } })}>
                {t('keys.add')}
              </Button>
            }
          >
            {t('keys.title')}
          </Header>
        }
        columns={[
          { id: 'name', header: t('keys.name'), cell: ({ name }) => <bdi>{name}</bdi> },
          {
            id: 'state',
            header: t('state'),
            cell: ({ state, revokedBy, revokedAt }) => (
              <StatusIndicator type={looks[state]}>
                {t(`keys.state.${state}`)}
                {revokedAt && ` · ${revokedBy} · ${instantText(revokedAt)}`}
              </StatusIndicator>
            ),
          },
          {
            id: 'scopes',
            header: t('keys.scopes'),
            cell: ({ scopes }) => scopes.map((scope) => t(`scope.${scope.replace(':', '-')}`)).join(', '),
          },
          {
            id: 'made',
            header: t('keys.made'),
            cell: ({ createdBy, createdAt }) => `${createdBy} · ${instantText(createdAt)}`,
          },
          {
            id: 'used',
            header: t('keys.used'),
            cell: ({ lastUsedOn }) => (lastUsedOn ? dayText(lastUsedOn) : t('keys.never')),
          },
          {
            id: 'expires',
            header: t('keys.expires'),
            cell: ({ expiresAt }) => (expiresAt ? instantText(expiresAt) : t('keys.unlimited')),
          },
          {
            id: 'revoke',
            header: t('action'),
            cell: (one) =>
              one.state === 'active' ? (
                <Button
                  variant="inline-link"
                  ariaLabel={t('keys.revokeOne', { name: one.name })}
                  onClick={() => setRevoked(one)}
                >
                  {t('keys.revoke')}
                </Button>
              ) : (
                '–'
              ),
          },
        ]}
      />
      <SpaceBetween size="s">
        {add && <NewKeyDialog scopes={view.scopes} onClose={() => void navigate({ search: {} })} />}
        {revoked && <RevokeDialog apiKey={revoked} onClose={() => setRevoked(undefined)} />}
      </SpaceBetween>
    </>
  );
}
