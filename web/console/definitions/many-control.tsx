import { Multiselect } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import type { FieldChoice, OwnList } from './definition-fields.ts';
import { useOwnList } from './own-list.ts';

interface ManyControlProps {
  readonly choices: readonly FieldChoice[] | OwnList;
  readonly value: readonly string[];
  readonly readOnly: boolean;
  readonly onChange: (value: readonly string[]) => void;
}

/** Several of a list; of the company's own lists what is offered, and what is chosen already. */
export function ManyControl({ choices, value, readOnly, onChange }: ManyControlProps) {
  const { t } = useTranslation(['console-definitions', 'console', 'staff', 'library']);
  const own = useOwnList(typeof choices === 'string' ? choices : undefined);
  const options =
    typeof choices === 'string'
      ? own.filter((one) => !one.retired || value.includes(one.value))
      : choices.map((one) => ({ value: one.value, label: t(one.label as 'save') }));
  return (
    <Multiselect
      options={options}
      readOnly={readOnly}
      selectedOptions={value.map(
        (chosen) => options.find((one) => one.value === chosen) ?? { value: chosen, label: chosen },
      )}
      placeholder={t('choose')}
      filteringType={options.length > 10 ? 'auto' : 'none'}
      deselectAriaLabel={({ label }) => t('without', { name: label })}
      onChange={({ detail }) => onChange(detail.selectedOptions.map((one) => one.value ?? ''))}
    />
  );
}
