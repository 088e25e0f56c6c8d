import { FormField, Textarea } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';

interface NoteFieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
}

export function NoteField({ value, onChange }: NoteFieldProps) {
  const { t } = useTranslation('staff');
  return (
    <FormField label={t('command.add-note')} description={t('field.note')}>
      <Textarea value={value} rows={3} onChange={({ detail }) => onChange(detail.value)} />
    </FormField>
  );
}
