import {
  Button,
  Container,
  ContentLayout,
  Header,
  SpaceBetween,
  StatusIndicator,
} from '@cloudscape-design/components';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Definition, editActions } from '../../../shared/domain/definitions/definition.ts';
import { useMe } from '../api/me.ts';
import { usePageTitle } from '../frame/page-title.ts';
import { PersonPanel } from '../people/person-panel.tsx';
import { TeamMembers } from '../people/team-members.tsx';
import { useVersions } from './definition-api.ts';
import { useDefinitionEditing } from './definition-editing.ts';
import { type EditableKind, isOnlyOne } from './definition-fields.ts';
import { DefinitionForm } from './definition-form.tsx';
import { useDefinitionTitle } from './definition-name.ts';
import { kindIn } from './definition-search.ts';
import { FindingList } from './finding-list.tsx';
import { VersionList } from './version-list.tsx';

const route = getRouteApi('/settings/$kind/$id');

/** What one definition says, and who made it so. */
export function DefinitionPage() {
  const params = route.useParams();
  const kind = kindIn(params);
  const { id } = params;
  const versions = useVersions(kind, id);
  const [newest] = versions;
  return newest && <Shown key={`${kind} ${id}`} kind={kind} newest={newest} versions={versions} />;
}

interface ShownProps {
  readonly kind: EditableKind;
  readonly newest: Definition;
  readonly versions: readonly Definition[];
}

function Shown({ kind, newest, versions }: ShownProps) {
  const { t } = useTranslation('console-definitions');
  const { may } = useMe();
  const { id, value, retired } = newest;
  const title = useDefinitionTitle(kind)(newest);
  const readOnly = !may(editActions[kind]);
  usePageTitle(title);
  const { busy, problem, findings, save } = useDefinitionEditing(kind, newest, {
    saved: t('saved'),
    retired: t('nowRetired'),
  });
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={`${t(`kind.${kind}`)} · ${id}`}>
          {title}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <FindingList findings={findings} />
        <Container
          header={
            <StatusIndicator type={retired ? 'stopped' : 'success'}>
              {t(retired ? 'retired' : 'offered')}
            </StatusIndicator>
          }
        >
          <DefinitionForm
            kind={kind}
            value={value}
            readOnly={readOnly}
            busy={busy}
            problem={problem}
            onSave={save}
            actions={
              !retired &&
              !isOnlyOne(kind) && (
                <Button formAction="none" disabled={busy} onClick={() => save(value, true)}>
                  {t('retire')}
                </Button>
              )
            }
          />
        </Container>
        {kind === 'agent' && !readOnly && <PersonPanel agentId={id} />}
        {kind === 'team' && <TeamMembers department={id} />}
        <VersionList kind={kind} versions={versions} />
      </SpaceBetween>
    </ContentLayout>
  );
}
