import { FormField, Select, SpaceBetween, Textarea } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import type { QueueRow } from '../../../../shared/contracts/staff-views.ts';
import { departments } from '../../../../shared/domain/complaints/departments.ts';
import { OwnerField } from './owner-field.tsx';

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
  readonly rows: readonly QueueRow[];
  readonly onChange: (value: Assignment) => void;
}

export function AssignFields({ value, rows, onChange }: AssignFieldsProps) {
  const { t } = useTranslation('staff');
  const options = departments.map((one) => ({ value: one, label: t(`department.${one}`) }));
  return (
    <SpaceBetween size="m">
      <OwnerField
        value={value.ownerId}
        owners={rows.map(({ ownerId }) => ownerId)}
        onChange={(ownerId) => onChange({ ...value, ownerId })}
      />
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
