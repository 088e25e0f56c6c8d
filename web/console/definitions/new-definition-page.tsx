import { Container, ContentLayout, FormField, Header } from '@cloudscape-design/components';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem.ts';
import { useNotifications } from '../frame/notifications.tsx';
import { usePageTitle } from '../frame/page-title.ts';
import { useChangeDefinition } from './definition-api.ts';
import { exampleIds, idChoices } from './definition-fields.ts';
import { DefinitionForm } from './definition-form.tsx';
import { kindIn } from './definition-search.ts';
import { IdControl } from './id-control.tsx';

const route = getRouteApi('/settings/add/$kind');

/** Adds one: its id is chosen once, what it says can change. */
export function NewDefinitionPage() {
  const { t } = useTranslation('console-definitions');
  const kind = kindIn(route.useParams());
  const navigate = useNavigate();
  const { success } = useNotifications();
  const change = useChangeDefinition(kind);
  const [id, setId] = useState('');
  const [asked, setAsked] = useState(false);
  const problem = change.error ? asProblem(change.error) : undefined;
  usePageTitle(t('add'));
  const save = (value: unknown) => {
    setAsked(true);
    if (id.trim() === '') return;
    change.mutate(
      { id: id.trim(), version: 0, value },
      {
        onSuccess: () => {
          success(t('saved'));
          void navigate({ to: '/settings/$kind', params: { kind } });
        },
      },
    );
  };
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={t(`lead.${kind}`)}>
          {t(`addTo.${kind}`)}
        </Header>
      }
    >
      <Container>
        <DefinitionForm
          key={kind}
          kind={kind}
          value={{}}
          readOnly={false}
          busy={change.isPending}
          problem={problem}
          onSave={save}
          first={
            <FormField
              label={t(idChoices[kind] ? 'belongsTo' : 'id')}
              description={idChoices[kind] ? undefined : t('idHint', { example: exampleIds[kind] })}
              errorText={asked && id.trim() === '' ? t('required') : problem?.errorOf('id')}
            >
              <IdControl kind={kind} value={id} onChange={setId} />
            </FormField>
          }
        />
      </Container>
    </ContentLayout>
  );
}
