import { FormField, SpaceBetween } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem.ts';
import { DefinitionControl } from './definition-control.tsx';
import type { DefinitionField } from './definition-fields.ts';
import { pathsOf } from './definition-value.ts';
import { ItemList } from './item-list.tsx';
import type { Typed } from './typed.ts';

interface FieldRowsProps {
  readonly fields: readonly DefinitionField[];
  readonly typed: Typed;
  /** Names of fields that must be filled in and are not. */
  readonly missing: readonly string[];
  readonly readOnly: boolean;
  readonly problem: Problem | undefined;
  readonly onChange: (typed: Typed) => void;
}

/** Fields one below the other: what is missing and what the API refuses is said at the field. */
export function FieldRows(props: FieldRowsProps) {
  const { fields, typed, missing, readOnly, problem, onChange } = props;
  const { t } = useTranslation(['console-definitions', 'console', 'staff', 'library']);
  return (
    <SpaceBetween size="m">
      {fields.map((field) =>
        field.kind === 'items' ? (
          <ItemList
            key={field.name}
            field={field}
            {...props}
            drawn={(inner) => <FieldRows {...props} fields={inner} />}
          />
        ) : (
          pathsOf(field).map((path) => (
            <FormField
              key={path}
              label={
                <>
                  {t(field.label as 'save')}
                  {field.kind === 'texts' && ` (${t(`staff:language.${path.split('/').at(-1) ?? ''}`)})`}
                  {field.optional && <i> – {t('optional')}</i>}
                </>
              }
              errorText={missing.includes(field.name) ? t('required') : errorAt(problem, path)}
            >
              <DefinitionControl
                field={field}
                readOnly={readOnly}
                value={typed[path] ?? ''}
                onChange={(to) => onChange({ ...typed, [path]: to })}
              />
            </FormField>
          ))
        ),
      )}
    </SpaceBetween>
  );
}

/** What the API says of a field of the value, or of one thing in it: a list of which the third is wrong. */
function errorAt(problem: Problem | undefined, path: string): string | undefined {
  if (problem?.details.field === `value/${path}`) return problem.message;
  return problem?.errors.find(({ field }) => field === `value/${path}` || field.startsWith(`value/${path}/`))
    ?.message;
}
