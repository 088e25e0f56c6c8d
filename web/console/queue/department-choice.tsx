import { Select } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import { departments } from '../../../shared/domain/complaints/departments.ts';
import { type QueueSearch, type ViewSearch, viewOf } from './queue-search.ts';

interface DepartmentChoiceProps {
  readonly search: QueueSearch;
  readonly onChange: (search: ViewSearch) => void;
}

/** Whose queue is shown. */
export function DepartmentChoice({ search, onChange }: DepartmentChoiceProps) {
  const { t } = useTranslation('staff');
  const options = departments.map((value) => ({ value, label: t(`department.${value}`) }));
  const { department = 'customer-service' } = search;
  return (
    <Select
      inlineLabelText={t('fact.department')}
      selectedOption={options.find(({ value }) => value === department) ?? null}
      options={options}
      onChange={({ detail }) => {
        const chosen = departments.find((one) => one === detail.selectedOption.value);
        onChange({ ...viewOf(search), ...(chosen && { department: chosen }) });
      }}
    />
  );
}
