import { Header, Link } from '@cloudscape-design/components';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Definition } from '../../../shared/domain/definitions/definition.ts';
import type { Agent } from '../../../shared/domain/identity/agent.ts';
import { useDefinitions } from '../definitions/definition-api.ts';
import { useFollowLink } from '../frame/follow-link.ts';
import { RecordList } from '../frame/record-list.tsx';

/** Who works in a department, by their own records; whoever is deactivated is no member any more. */
export function TeamMembers({ department }: { readonly department: string }) {
  const { t } = useTranslation(['console-people', 'console', 'staff']);
  const router = useRouter();
  const follow = useFollowLink();
  const agents = useDefinitions('agent') as readonly Definition<Agent>[];
  return (
    <RecordList<Definition<Agent>>
      label={t('members.title')}
      empty={t('members.none')}
      items={agents.filter(({ value, retired }) => value.department === department && !retired)}
      header={
        <Header variant="h2" description={t('members.lead')}>
          {t('members.title')}
        </Header>
      }
      columns={[
        {
          id: 'name',
          header: t('members.name'),
          cell: ({ id, value }) => (
            <Link
              href={router.buildLocation({ to: '/settings/$kind/$id', params: { kind: 'agent', id } }).href}
              onFollow={follow}
            >
              <bdi>{value.name}</bdi>
            </Link>
          ),
        },
        { id: 'id', header: t('members.id'), cell: ({ id }) => id },
        {
          id: 'roles',
          header: t('members.roles'),
          cell: ({ value }) => value.roles.map((role) => t(`console:role.${role}`)).join(', '),
        },
        {
          id: 'absent',
          header: t('members.absent'),
          cell: ({ value: { absence } }) => (absence ? `${absence.from} – ${absence.through}` : '–'),
        },
      ]}
    />
  );
}
