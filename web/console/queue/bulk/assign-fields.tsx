import { Autosuggest, FormField, Select, SpaceBetween, Textarea } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import type { QueueRow } from '../../../../shared/contracts/staff-views.ts';
import { departments } from '../../../../shared/domain/complaints/departments.ts';
import { useMe } from '../../api/me.ts';

/** Who gets the complaints, and what they must know: nobody asks the customer again. */
export interface Assignment {
  readonly ownerId: string;
  readonly department: string;
  readonly summary: string;
}

export const isWhole = ({ ownerId, summary }: Assignment): boolean =>
  ownerId.trim() !== '' && summary.trim() !== '';

interface AssignFieldsProps {
  readonly value: Assignment;
  /** Their owners are offered. */
  readonly rows: readonly QueueRow[];
  readonly onChange: (value: Assignment) => void;
}

export function AssignFields({ value, rows, onChange }: AssignFieldsProps) {
  const { t } = useTranslation('staff');
  const { id } = useMe();
  const owners = [...new Set([id, ...rows.map(({ ownerId }) => ownerId)])];
  const options = departments.map((one) => ({ value: one, label: t(`department.${one}`) }));
  return (
    <SpaceBetween size="m">
      <FormField label={t('field.owner')}>
        <Autosuggest
          value={value.ownerId}
          options={owners.map((owner) => ({ value: owner }))}
          enteredTextLabel={(text) => text}
          onChange={({ detail }) => onChange({ ...value, ownerId: detail.value })}
        />
      </FormField>
      <FormField label={t('field.department')}>
        <Select
          selectedOption={options.find((one) => one.value === value.department) ?? null}
          options={options}
          onChange={({ detail }) => onChange({ ...value, department: detail.selectedOption.value ?? '' })}
        />
      </FormField>
      <FormField label={t('field.summary')}>
        <Textarea
          value={value.summary}
          rows={3}
          onChange={({ detail }) => onChange({ ...value, summary: detail.value })}
        />
      </FormField>
    </SpaceBetween>
  );
}
