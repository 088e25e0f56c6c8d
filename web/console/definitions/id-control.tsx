import { Input, Select } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import { type EditableKind, idChoices } from './definition-fields.ts';

interface IdControlProps {
  readonly kind: EditableKind;
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** The id of something new: typed, or chosen where it says to what it belongs. */
export function IdControl({ kind, value, onChange }: IdControlProps) {
  const { t } = useTranslation(['console-definitions', 'staff']);
  const options = idChoices[kind]?.map((one) => ({ value: one.value, label: t(one.label as 'save') }));
  if (!options)
    return <Input value={value} spellcheck={false} onChange={({ detail }) => onChange(detail.value)} />;
  return (
    <Select
      options={options}
      selectedOption={options.find((one) => one.value === value) ?? null}
      placeholder={t('choose')}
      onChange={({ detail }) => onChange(detail.selectedOption.value ?? '')}
    />
  );
}
