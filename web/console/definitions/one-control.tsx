import { Select } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import type { DefinitionField } from './definition-fields.ts';
import { useOwnList } from './own-list.ts';

interface OneControlProps {
  readonly field: DefinitionField & { readonly kind: 'one' };
  readonly value: string;
  readonly readOnly: boolean;
  readonly onChange: (value: string) => void;
}

/** One of the company's own list, or none; who is chosen and gone stays until somebody else is. */
export function OneControl({ field, value, readOnly, onChange }: OneControlProps) {
  const { t } = useTranslation(['console-definitions', 'staff']);
  const offered = useOwnList(field.of).filter((one) => !one.retired || one.value === value);
  const none = field.blank === undefined ? [] : [{ value: '', label: t(field.blank as 'nobody') }];
  const options = [...none, ...offered];
  const known = options.find((one) => one.value === value);
  const chosen = known ?? (value === '' ? null : { value, label: value });
  return (
    <Select
      options={options}
      readOnly={readOnly}
      selectedOption={chosen}
      placeholder={t('choose')}
      filteringType={options.length > 10 ? 'auto' : 'none'}
      onChange={({ detail }) => onChange(detail.selectedOption.value ?? '')}
    />
  );
}
