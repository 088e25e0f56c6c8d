import { Button, Container, Form, Header, SpaceBetween } from '@cloudscape-design/components';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PreviewView } from '../../../shared/contracts/policy-preview.ts';
import type { PolicyDefinition } from '../../../shared/domain/sla/policy-definitions.ts';
import { useApi } from '../api/api-context.ts';
import { asProblem } from '../api/problem.ts';
import { ProblemAlert } from '../frame/problem-alert.tsx';
import { PreviewFields } from './preview-fields.tsx';
import { PreviewResult } from './preview-result.tsx';
import { previewRequestOf, supposedNow } from './preview-value.ts';

interface PreviewPanelProps {
  /** A policy that is not saved: its deadlines stand beside those of now. */
  readonly draft?: { readonly id: string; readonly value: PolicyDefinition };
}

/** What the deadlines of this complaint would be. Nothing is stored. */
export function PreviewPanel({ draft }: PreviewPanelProps) {
  const { t } = useTranslation('console-policies');
  const api = useApi();
  const [typed, setTyped] = useState(() => supposedNow(new Date()));
  const preview = useMutation({
    mutationFn: () => api.post<PreviewView>('/policies/preview', previewRequestOf(typed, draft)),
  });
  const ask = (event: FormEvent) => {
    event.preventDefault();
    preview.mutate();
  };
  const problem = preview.error ? asProblem(preview.error) : undefined;
  return (
    <Container
      header={
        <Header variant="h2" description={t(draft ? 'previewDraftLead' : 'previewLead')}>
          {t('preview')}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <form onSubmit={ask}>
          <Form actions={<Button loading={preview.isPending}>{t('showDeadlines')}</Button>}>
            <PreviewFields typed={typed} onChange={setTyped} errors={problem?.errors ?? []} />
          </Form>
        </form>
        {problem && <ProblemAlert error={problem} />}
        {preview.data && <PreviewResult view={preview.data} />}
      </SpaceBetween>
    </Container>
  );
}
