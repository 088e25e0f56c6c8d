import { Checkbox, DateInput, Input, Select, Textarea } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import type { DefinitionField } from './definition-fields.ts';
import { ManyControl } from './many-control.tsx';
import { OneControl } from './one-control.tsx';

interface DefinitionControlProps {
  readonly field: Exclude<DefinitionField, { readonly kind: 'items' }>;
  readonly value: string | readonly string[];
  readonly readOnly: boolean;
  readonly onChange: (value: string | readonly string[]) => void;
}

/** What a field is typed or chosen with. */
export function DefinitionControl({ field, value, readOnly, onChange }: DefinitionControlProps) {
  const { t } = useTranslation(['console-definitions', 'console', 'staff', 'library']);
  const text = typeof value === 'string' ? value : '';
  const typed = ({ detail }: { readonly detail: { readonly value: string } }) => onChange(detail.value);
  switch (field.kind) {
    case 'line':
      return <Input value={text} readOnly={readOnly} onChange={typed} />;
    case 'number':
      return <Input value={text} readOnly={readOnly} type="number" onChange={typed} />;
    case 'texts':
      return field.long ? (
        <Textarea value={text} readOnly={readOnly} rows={4} onChange={typed} />
      ) : (
        <Input value={text} readOnly={readOnly} onChange={typed} />
      );
    case 'lines':
      return <Textarea value={text} readOnly={readOnly} rows={4} onChange={typed} />;
    case 'day':
      return (
        <DateInput format="iso" value={text} readOnly={readOnly} placeholder="2026-01-31" onChange={typed} />
      );
    case 'one':
      return <OneControl field={field} value={text} readOnly={readOnly} onChange={onChange} />;
    case 'flag':
      return (
        <Checkbox
          checked={text !== ''}
          readOnly={readOnly}
          onChange={({ detail }) => onChange(detail.checked ? 'true' : '')}
        >
          {t('yes')}
        </Checkbox>
      );
    case 'choice': {
      const options = [
        ...(field.optional ? [{ value: '', label: '–' }] : []),
        ...field.choices.map((one) => ({ value: one.value, label: t(one.label as 'save') })),
      ];
      return (
        <Select
          options={options}
          readOnly={readOnly}
          selectedOption={options.find((one) => one.value === text) ?? null}
          placeholder={t('choose')}
          onChange={({ detail }) => onChange(detail.selectedOption.value ?? '')}
        />
      );
    }
    case 'many':
      return (
        <ManyControl
          choices={field.choices}
          value={typeof value === 'string' ? [] : value}
          readOnly={readOnly}
          onChange={onChange}
        />
      );
  }
}
