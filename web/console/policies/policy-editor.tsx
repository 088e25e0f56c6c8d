import { Button, Container, Form, Header, SpaceBetween } from '@cloudscape-design/components';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDefinition } from '../../../shared/domain/sla/calendars/calendar-definition.ts';
import type { PolicyDefinition } from '../../../shared/domain/sla/policy-definitions.ts';
import type { Problem } from '../api/problem.ts';
import { useDefinitions } from '../definitions/definition-api.ts';
import { ProblemAlert } from '../frame/problem-alert.tsx';
import { PolicyForm } from './policy-form.tsx';
import { policyOf, typedPolicy } from './policy-value.ts';
import { PreviewPanel } from './preview-panel.tsx';

interface PolicyEditorProps {
  /** Empty while it is not chosen. */
  readonly id: string;
  readonly value: PolicyDefinition;
  readonly readOnly: boolean;
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  readonly onSave: (value: PolicyDefinition) => void;
  readonly first?: ReactNode;
  readonly actions?: ReactNode;
}

/** A policy being changed, and what a complaint would be promised by it before it is saved. */
export function PolicyEditor({
  id,
  value,
  readOnly,
  busy,
  problem,
  onSave,
  first,
  actions,
}: PolicyEditorProps) {
  const { t } = useTranslation('console-policies');
  const calendars = useDefinitions('calendar').filter(({ retired }) => !retired);
  const zoneOf = (calendar: string): string =>
    (calendars.find((one) => one.id === calendar)?.value as CalendarDefinition | undefined)?.zone ?? 'UTC';
  const [typed, setTyped] = useState(() => typedPolicy(value, zoneOf(value.calendar)));
  const changed = policyOf(typed, zoneOf(typed.calendar), value);
  const save = (event: FormEvent) => {
    event.preventDefault();
    onSave(changed);
  };
  return (
    <SpaceBetween size="l">
      <form onSubmit={save}>
        <Form
          actions={
            !readOnly && (
              <SpaceBetween direction="horizontal" size="xs">
                {actions}
                <Button variant="primary" loading={busy}>
                  {t('save')}
                </Button>
              </SpaceBetween>
            )
          }
        >
          <Container header={<Header variant="h2">{t('promises')}</Header>}>
            <SpaceBetween size="l">
              {problem && <ProblemAlert error={problem} />}
              {first}
              <PolicyForm
                typed={typed}
                onChange={setTyped}
                readOnly={readOnly}
                errors={problem?.errors ?? []}
                calendars={calendars.map((one) => one.id)}
              />
            </SpaceBetween>
          </Container>
        </Form>
      </form>
      <PreviewPanel {...(id !== '' && { draft: { id, value: changed } })} />
    </SpaceBetween>
  );
}
