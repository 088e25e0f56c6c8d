import {
  Button,
  Container,
  ContentLayout,
  Header,
  SpaceBetween,
  StatusIndicator,
} from '@cloudscape-design/components';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Definition, editActions } from '../../../shared/domain/definitions/definition.ts';
import { useMe } from '../api/me.ts';
import { asProblem } from '../api/problem.ts';
import { useNotifications } from '../frame/notifications.tsx';
import { usePageTitle } from '../frame/page-title.ts';
import { PersonPanel } from '../people/person-panel.tsx';
import { useChangeDefinition, useVersions } from './definition-api.ts';
import { type EditableKind, isOnlyOne } from './definition-fields.ts';
import { DefinitionForm } from './definition-form.tsx';
import { nameOf } from './definition-name.ts';
import { kindIn } from './definition-search.ts';
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
  const { success } = useNotifications();
  const change = useChangeDefinition(kind);
  // Not the newest that is known: the newest that somebody has looked at.
  const [seen, setSeen] = useState(newest.version);
  const { id, value, retired } = newest;
  const title = nameOf(value) ?? t(`kind.${kind}`);
  const readOnly = !may(editActions[kind]);
  usePageTitle(title);
  const save = (to: unknown, retire: boolean) =>
    change.mutate(
      { id, version: seen, value: to, ...(retire && { retired: true }) },
      {
        onSuccess: (view) => {
          setSeen(view.versions[0]?.version ?? seen + 1);
          success(t(retire ? 'nowRetired' : 'saved'));
        },
        onError: (error) => {
          // Its history below now shows what somebody else made of it: whoever saves again has seen that.
          const { code, details } = asProblem(error);
          if (code === 'definition-changed') setSeen(Number(details.newest));
        },
      },
    );
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={`${t(`kind.${kind}`)} · ${id}`}>
          {title}
        </Header>
      }
    >
      <SpaceBetween size="l">
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
            busy={change.isPending}
            problem={change.error ? asProblem(change.error) : undefined}
            onSave={(to) => save(to, false)}
            actions={
              !retired &&
              !isOnlyOne(kind) && (
                <Button formAction="none" disabled={change.isPending} onClick={() => save(value, true)}>
                  {t('retire')}
                </Button>
              )
            }
          />
        </Container>
        {kind === 'agent' && !readOnly && <PersonPanel agentId={id} />}
        <VersionList kind={kind} versions={versions} />
      </SpaceBetween>
    </ContentLayout>
  );
}
