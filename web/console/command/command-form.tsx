import {
  Button,
  Checkbox,
  DatePicker,
  Form,
  FormField,
  Input,
  Select,
  SpaceBetween,
  Textarea,
} from '@cloudscape-design/components';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem.ts';
import { ProblemAlert } from '../frame/problem-alert.tsx';
import { dataOf, type Filled, initialOf, missingOf } from './command-data.ts';
import type { Choice, Field } from './command-fields.ts';

export interface CommandFormProps {
  readonly fields: readonly Field[];
  readonly submit: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSend: (data: Readonly<Record<string, unknown>>) => void;
  readonly onCancel: () => void;
}

/** The form of one command: what is missing is said at its field, and what the API refuses too; nothing typed is lost. */
export function CommandForm({ fields, submit, busy, error, onSend, onCancel }: CommandFormProps) {
  const { t } = useTranslation(['console-complaint', 'staff', 'requests']);
  const [filled, setFilled] = useState<Filled>(() => initialOf(fields));
  const [missing, setMissing] = useState<readonly string[]>([]);
  const problem = error ? asProblem(error) : undefined;
  const send = (event: FormEvent) => {
    event.preventDefault();
    const left = missingOf(fields, filled);
    setMissing(left);
    if (left.length === 0) onSend(dataOf(fields, filled));
  };
  return (
    <form onSubmit={send}>
      <Form
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button formAction="none" variant="link" onClick={onCancel}>
              {t('cancel')}
            </Button>
            <Button variant="primary" loading={busy}>
              {submit}
            </Button>
          </SpaceBetween>
        }
      >
        <SpaceBetween size="m">
          {problem && <ProblemAlert error={problem} />}
          {fields.map((field) => (
            <FormField
              key={field.name}
              label={
                <>
                  {t(field.label as 'cancel')}
                  {field.optional && <i> – {t('optional')}</i>}
                </>
              }
              errorText={
                missing.includes(field.name) ? t('required') : problem?.errorOf(`data/${field.name}`)
              }
            >
              <Control
                field={field}
                value={filled[field.name] ?? ''}
                onChange={(value) => setFilled((before) => ({ ...before, [field.name]: value }))}
              />
            </FormField>
          ))}
        </SpaceBetween>
      </Form>
    </form>
  );
}

interface ControlProps {
  readonly field: Field;
  readonly value: string | readonly string[];
  readonly onChange: (value: string | readonly string[]) => void;
}

function Control({ field, value, onChange }: ControlProps) {
  const text = typeof value === 'string' ? value : '';
  switch (field.kind) {
    case 'text':
      return <Textarea value={text} rows={4} onChange={({ detail }) => onChange(detail.value)} />;
    case 'line':
      return <Input value={text} onChange={({ detail }) => onChange(detail.value)} />;
    case 'decimal':
      return (
        <Input
          value={text}
          inputMode="decimal"
          placeholder="12.50"
          onChange={({ detail }) => onChange(detail.value)}
        />
      );
    case 'whole':
      return <Input value={text} type="number" onChange={({ detail }) => onChange(detail.value)} />;
    case 'day':
      return <DatePicker value={text} onChange={({ detail }) => onChange(detail.value)} />;
    case 'choice':
      return <ChoiceControl choices={field.choices} value={text} onChange={onChange} />;
    case 'checks':
      return <ChecksControl choices={field.choices} value={value} onChange={onChange} />;
  }
}

function useLabels(choices: readonly Choice[]) {
  const { t } = useTranslation(['console-complaint', 'staff', 'requests']);
  return choices.map(({ value, label }) => ({
    value,
    label: 'text' in label ? label.text : t(label.key as 'cancel'),
  }));
}

function ChoiceControl({
  choices,
  value,
  onChange,
}: {
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { t } = useTranslation('console-complaint');
  const options = useLabels(choices);
  return (
    <Select
      options={options}
      selectedOption={options.find((one) => one.value === value) ?? null}
      placeholder={t('choose')}
      filteringType={options.length > 10 ? 'auto' : 'none'}
      onChange={({ detail }) => onChange(detail.selectedOption.value ?? '')}
    />
  );
}

function ChecksControl({
  choices,
  value,
  onChange,
}: {
  readonly choices: readonly Choice[];
  readonly value: string | readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}) {
  const chosen = typeof value === 'string' ? [] : value;
  return (
    <SpaceBetween size="xs">
      {useLabels(choices).map((one) => (
        <Checkbox
          key={one.value}
          checked={chosen.includes(one.value)}
          onChange={({ detail }) =>
            onChange(detail.checked ? [...chosen, one.value] : chosen.filter((other) => other !== one.value))
          }
        >
          {one.label}
        </Checkbox>
      ))}
    </SpaceBetween>
  );
}
