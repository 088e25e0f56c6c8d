import { Button, ContentLayout, Header, SpaceBetween } from '@cloudscape-design/components';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Definition } from '../../../shared/domain/definitions/definition.ts';
import type { PolicyDefinition } from '../../../shared/domain/sla/policy-definitions.ts';
import { useMe } from '../api/me.ts';
import { asProblem } from '../api/problem.ts';
import { useChangeDefinition, useVersions } from '../definitions/definition-api.ts';
import { useNotifications } from '../frame/notifications.tsx';
import { usePageTitle } from '../frame/page-title.ts';
import { PolicyEditor } from './policy-editor.tsx';
import { PolicyVersions } from './policy-versions.tsx';

const route = getRouteApi('/policies/$id');

/** What one policy promises, who made it so, and what a complaint would get. */
export function PolicyPage() {
  const { id } = route.useParams();
  const versions = useVersions('policy', id) as readonly Definition<PolicyDefinition>[];
  const [newest] = versions;
  return newest && <Shown key={id} newest={newest} versions={versions} />;
}

interface ShownProps {
  readonly newest: Definition<PolicyDefinition>;
  readonly versions: readonly Definition<PolicyDefinition>[];
}

function Shown({ newest, versions }: ShownProps) {
  const { t } = useTranslation('console-policies');
  const { may } = useMe();
  const { success } = useNotifications();
  const change = useChangeDefinition('policy');
  // Not the newest that is known: the newest that somebody has looked at.
  const [seen, setSeen] = useState(newest.version);
  const { id, value, retired } = newest;
  usePageTitle(id);
  const save = (to: PolicyDefinition, retire: boolean) =>
    change.mutate(
      { id, version: seen, value: to, ...(retire && { retired: true }) },
      {
        onSuccess: (view) => {
          setSeen(view.versions[0]?.version ?? seen + 1);
          success(t(retire ? 'nowRetired' : 'saved'));
        },
        onError: (error) => {
          const { code, details } = asProblem(error);
          if (code === 'definition-changed') setSeen(Number(details.newest));
        },
      },
    );
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={t(retired ? 'retired' : 'policyLead')}>
          {id}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <PolicyEditor
          id={id}
          value={value}
          readOnly={!may('policy.edit')}
          busy={change.isPending}
          problem={change.error ? asProblem(change.error) : undefined}
          onSave={(to) => save(to, false)}
          actions={
            !retired && (
              <Button formAction="none" disabled={change.isPending} onClick={() => save(value, true)}>
                {t('retire')}
              </Button>
            )
          }
        />
        <PolicyVersions versions={versions} />
      </SpaceBetween>
    </ContentLayout>
  );
}
