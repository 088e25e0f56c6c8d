import { Button, ContentLayout, Header, SpaceBetween } from '@cloudscape-design/components';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Definition } from '../../../shared/domain/definitions/definition.ts';
import type { PolicyDefinition } from '../../../shared/domain/sla/policy-definitions.ts';
import { useMe } from '../api/me.ts';
import { useVersions } from '../definitions/definition-api.ts';
import { useDefinitionEditing } from '../definitions/definition-editing.ts';
import { usePageTitle } from '../frame/page-title.ts';
import { PolicyEditor } from './policy-editor.tsx';
import { PolicyVersions } from './policy-versions.tsx';
import { RulesOfPolicy } from './rules-of-policy.tsx';

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
  const { id, value, retired } = newest;
  usePageTitle(id);
  const { busy, problem, save } = useDefinitionEditing('policy', newest, {
    saved: t('saved'),
    retired: t('nowRetired'),
  });
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
          busy={busy}
          problem={problem}
          onSave={save}
          actions={
            !retired && (
              <Button formAction="none" disabled={busy} onClick={() => save(value, true)}>
                {t('retire')}
              </Button>
            )
          }
        />
        <RulesOfPolicy id={id} />
        <PolicyVersions versions={versions} />
      </SpaceBetween>
    </ContentLayout>
  );
}
