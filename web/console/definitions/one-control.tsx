import { Select } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import type { OwnList } from './definition-fields.ts';
import { useOwnList } from './own-list.ts';

interface OneControlProps {
  readonly of: OwnList;
  readonly value: string;
  readonly readOnly: boolean;
  readonly onChange: (value: string) => void;
}

/** One of the company's own list, or nobody; who is chosen and gone stays until somebody else is. */
export function OneControl({ of, value, readOnly, onChange }: OneControlProps) {
  const { t } = useTranslation('console-definitions');
  const offered = useOwnList(of).filter((one) => !one.retired || one.value === value);
  const options = [{ value: '', label: t('nobody') }, ...offered];
  const chosen = options.find((one) => one.value === value) ?? { value, label: value };
  return (
    <Select
      options={options}
      readOnly={readOnly}
      selectedOption={chosen}
      filteringType={options.length > 10 ? 'auto' : 'none'}
      onChange={({ detail }) => onChange(detail.selectedOption.value ?? '')}
    />
  );
}
