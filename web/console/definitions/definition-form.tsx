import { Button, Form, SpaceBetween } from '@cloudscape-design/components';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem.ts';
import { ProblemAlert } from '../frame/problem-alert.tsx';
import { type EditableKind, emptyOf, fieldsOf } from './definition-fields.ts';
import { definitionOf, missingOf, typedOf } from './definition-value.ts';
import { FieldRows } from './field-rows.tsx';
import type { Typed } from './typed.ts';

interface DefinitionFormProps {
  readonly kind: EditableKind;
  /** What it says before anybody types. */
  readonly value: unknown;
  readonly readOnly: boolean;
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  readonly onSave: (value: unknown) => void;
  /** Fields above: the id of a new one. */
  readonly first?: ReactNode;
  /** Buttons beside the one that saves. */
  readonly actions?: ReactNode;
}

/** The form of a kind, drawn from its fields: what is missing and what the API refuses is said at the field. */
export function DefinitionForm(props: DefinitionFormProps) {
  const { kind, value, readOnly, busy, problem, onSave, first, actions } = props;
  const { t } = useTranslation('console-definitions');
  const fields = fieldsOf(kind);
  const [typed, setTyped] = useState<Typed>(() => typedOf(fields, value));
  const [missing, setMissing] = useState<readonly string[]>([]);
  const save = (event: FormEvent) => {
    event.preventDefault();
    const left = missingOf(fields, typed);
    setMissing(left);
    if (left.length === 0) onSave(definitionOf(fields, typed, value, emptyOf(kind)));
  };
  return (
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
        <SpaceBetween size="m">
          {problem && <ProblemAlert error={problem} />}
          {first}
          <FieldRows
            fields={fields}
            typed={typed}
            missing={missing}
            readOnly={readOnly}
            problem={problem}
            onChange={setTyped}
          />
        </SpaceBetween>
      </Form>
    </form>
  );
}
