import { ContentLayout, FormField, Header, Input } from '@cloudscape-design/components';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicyDefinition } from '../../../shared/domain/sla/policy-definitions.ts';
import { asProblem } from '../api/problem.ts';
import { useChangeDefinition } from '../definitions/definition-api.ts';
import { useNotifications } from '../frame/notifications.tsx';
import { usePageTitle } from '../frame/page-title.ts';
import { PolicyEditor } from './policy-editor.tsx';

const firstValue = (): PolicyDefinition => ({
  calendar: 'office-china',
  targets: {},
  silenceSeconds: 45 * 3600,
  effectiveFrom: new Date().toISOString(),
  owner: 'manager',
});

/** A policy that is not there yet: its id is chosen once. */
export function NewPolicyPage() {
  const { t } = useTranslation('console-policies');
  const navigate = useNavigate();
  const { success } = useNotifications();
  const change = useChangeDefinition('policy');
  const [id, setId] = useState('');
  const [value] = useState(firstValue);
  const problem = change.error ? asProblem(change.error) : undefined;
  usePageTitle(t('add'));
  return (
    <ContentLayout header={<Header variant="h1">{t('add')}</Header>}>
      <PolicyEditor
        id={id}
        value={value}
        readOnly={false}
        busy={change.isPending}
        problem={problem}
        onSave={(to) =>
          change.mutate(
            { id: id.trim() || '-', version: 0, value: to },
            {
              onSuccess: () => {
                success(t('saved'));
                void navigate({ to: '/policies/$id', params: { id: id.trim() } });
              },
            },
          )
        }
        first={
          <FormField label={t('id')} description={t('idHint')} errorText={problem?.errorOf('id')}>
            <Input value={id} spellcheck={false} onChange={({ detail }) => setId(detail.value)} />
          </FormField>
        }
      />
    </ContentLayout>
  );
}
