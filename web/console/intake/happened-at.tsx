import { ColumnLayout, DateInput, FormField, TimeInput } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import type { FieldsProps } from './field-props.ts';

/** When the customer said it; when it is logged is the moment of saving, and nobody can choose that. */
export function HappenedAt({ state: { typed, type }, errorOf }: FieldsProps) {
  const { t } = useTranslation('console-intake');
  return (
    <ColumnLayout columns={3}>
      <FormField label={t('day')} description={t('happenedHint')} errorText={errorOf('day', 'happenedAt')}>
        <DateInput format="iso" value={typed.day} placeholder={t('dayShape')} onChange={type('day')} />
      </FormField>
      <FormField label={t('time')} description={t('timeHint')}>
        <TimeInput format="hh:mm" value={typed.time} placeholder={t('timeShape')} onChange={type('time')} />
      </FormField>
    </ColumnLayout>
  );
}
