import { Autosuggest, FormField, Select } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me.ts';
import { useLoads } from '../../people/people-api.ts';
import { useLibrary } from '../../triage/library.ts';
import { ownerOptions } from './owner-options.ts';

interface OwnerFieldProps {
  readonly value: string;
  /** Who owns them now: offered where the company has no records of its people. */
  readonly owners: readonly string[];
  readonly onChange: (ownerId: string) => void;
}

/** Who gets the complaints: chosen among the people of the company; typed where there are no records of them. */
export function OwnerField({ value, owners, onChange }: OwnerFieldProps) {
  const { t } = useTranslation(['console-queue', 'staff']);
  const { id } = useMe();
  const { agents } = useLibrary();
  const options = ownerOptions(agents, useLoads(), {
    open: (count, more) => t('bulk.open', { count, n: more ? `${count}+` : String(count) }),
    absent: t('bulk.absent'),
  });
  return (
    <FormField label={t('staff:field.owner')}>
      {options.length > 0 ? (
        <Select
          options={options}
          selectedOption={options.find((one) => one.value === value) ?? null}
          filteringType={options.length > 10 ? 'auto' : 'none'}
          placeholder={t('bulk.choose')}
          onChange={({ detail }) => onChange(detail.selectedOption.value ?? '')}
        />
      ) : (
        <Autosuggest
          value={value}
          options={[...new Set([id, ...owners])].map((owner) => ({ value: owner }))}
          enteredTextLabel={(text) => text}
          onChange={({ detail }) => onChange(detail.value)}
        />
      )}
    </FormField>
  );
}
