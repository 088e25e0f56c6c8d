import { Multiselect } from '@cloudscape-design/components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DefinitionsView } from '../../../shared/contracts/definitions.ts';
import { useApi } from '../api/api-context.ts';
import type { FieldChoice } from './definition-fields.ts';
import { nameOf } from './definition-name.ts';

interface ManyControlProps {
  readonly choices: readonly FieldChoice[] | 'indicator';
  readonly value: readonly string[];
  readonly readOnly: boolean;
  readonly onChange: (value: readonly string[]) => void;
}

/** Several of a list; of the company's own lists what is offered, and what is chosen already. */
export function ManyControl({ choices, value, readOnly, onChange }: ManyControlProps) {
  const { t } = useTranslation(['console-definitions', 'staff', 'library']);
  const indicators = useIndicators(choices === 'indicator');
  const options =
    choices === 'indicator'
      ? indicators.filter((one) => !one.retired || value.includes(one.value))
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

function useIndicators(enabled: boolean) {
  const api = useApi();
  const { data } = useQuery({
    enabled,
    queryKey: ['definitions', 'indicator'],
    queryFn: () => api.get<DefinitionsView>('/definitions/indicator'),
  });
  return (data?.definitions ?? []).map(({ id, value, retired }) => ({
    value: id,
    label: nameOf(value) ?? id,
    retired: retired === true,
  }));
}
