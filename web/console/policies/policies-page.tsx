import { Button, Header, Link, SpaceBetween, StatusIndicator } from '@cloudscape-design/components';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Definition } from '../../../shared/domain/definitions/definition.ts';
import type { PolicyDefinition } from '../../../shared/domain/sla/policy-definitions.ts';
import { useMe } from '../api/me.ts';
import { useDefinitions } from '../definitions/definition-api.ts';
import { useFollowLink } from '../frame/follow-link.ts';
import { usePageTitle } from '../frame/page-title.ts';
import { RecordList } from '../frame/record-list.tsx';
import { durationText, instantText } from '../words/figures.ts';
import { PreviewPanel } from './preview-panel.tsx';
import { RuleList } from './rule-list.tsx';

/** What is promised, to whom, and what a complaint would get. */
export function PoliciesPage() {
  const { t } = useTranslation(['console-policies', 'staff']);
  const { may } = useMe();
  const router = useRouter();
  const follow = useFollowLink();
  const policies = useDefinitions('policy') as readonly Definition<PolicyDefinition>[];
  usePageTitle(t('policies'));
  const hours = (seconds: number | undefined) => (seconds === undefined ? '–' : durationText(seconds));
  return (
    <SpaceBetween size="l">
      <RecordList<Definition<PolicyDefinition>>
        variant="container"
        label={t('policies')}
        empty={t('nothing')}
        items={policies}
        header={
          <Header
            variant="h1"
            counter={`(${policies.length})`}
            description={t('policiesLead')}
            actions={
              may('policy.edit') && (
                <Button
                  variant="primary"
                  href={router.buildLocation({ to: '/policies/add' }).href}
                  onFollow={follow}
                >
                  {t('add')}
                </Button>
              )
            }
          >
            {t('policies')}
          </Header>
        }
        columns={[
          {
            id: 'id',
            header: t('id'),
            cell: ({ id }) => (
              <Link
                href={router.buildLocation({ to: '/policies/$id', params: { id } }).href}
                onFollow={follow}
              >
                {id}
              </Link>
            ),
          },
          {
            id: 'state',
            header: t('state'),
            cell: ({ retired }) => (
              <StatusIndicator type={retired ? 'stopped' : 'success'}>
                {t(retired ? 'retired' : 'offered')}
              </StatusIndicator>
            ),
          },
          { id: 'version', header: t('version'), cell: ({ version }) => version },
          { id: 'from', header: t('effectiveOn'), cell: ({ value }) => instantText(value.effectiveFrom) },
          { id: 'calendar', header: t('calendar'), cell: ({ value }) => value.calendar },
          {
            id: 'first',
            header: t('staff:clock.firstResponse'),
            cell: ({ value }) => hours(value.targets.firstResponse?.seconds),
          },
          {
            id: 'resolution',
            header: t('staff:clock.resolution'),
            cell: ({ value }) => hours(value.targets.resolution?.seconds),
          },
          { id: 'owner', header: t('owner'), cell: ({ value }) => value.owner },
          {
            id: 'by',
            header: t('changedBy'),
            cell: ({ changedBy }) => (changedBy === 'system' ? t('checkedIn') : changedBy),
          },
        ]}
      />
      <RuleList />
      <PreviewPanel />
    </SpaceBetween>
  );
}
