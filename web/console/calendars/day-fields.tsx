import { ColumnLayout, DateInput, FormField, Input, Textarea } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import { errorUnder } from '../policies/policy-value.ts';
import type { CalendarFormProps } from './calendar-form-props.ts';
import { type TypedCalendar, wrongLine } from './calendar-value.ts';

/** Days that are not as their weekday: own holidays, own workdays (调休), and how far all of it is known. */
export function DayFields({ typed, onChange, readOnly, errors }: CalendarFormProps) {
  const { t } = useTranslation('console-policies');
  const set = (over: Partial<TypedCalendar>) => onChange({ ...typed, ...over });
  const lineError = (path: string) => {
    const wrong = wrongLine(errors, path);
    return wrong && t('inLine', { line: wrong.line, message: wrong.message });
  };
  return (
    <ColumnLayout columns={2}>
      <FormField
        label={t('holidays')}
        description={t('holidaysHint')}
        errorText={lineError('value/holidays')}
      >
        <Textarea
          rows={5}
          value={typed.holidays}
          readOnly={readOnly}
          onChange={({ detail }) => set({ holidays: detail.value })}
        />
      </FormField>
      <FormField
        label={t('workdays')}
        description={t('workdaysHint')}
        errorText={lineError('value/workdays')}
      >
        <Textarea
          rows={5}
          value={typed.workdays}
          readOnly={readOnly}
          onChange={({ detail }) => set({ workdays: detail.value })}
        />
      </FormField>
      <FormField
        label={t('makeUpHours')}
        description={t('makeUpHint')}
        errorText={errorUnder(errors, 'value/makeUpHours')?.message}
      >
        <Input
          value={typed.makeUpHours}
          readOnly={readOnly}
          onChange={({ detail }) => set({ makeUpHours: detail.value })}
        />
      </FormField>
      <FormField
        label={t('validThrough')}
        description={t('validThroughHint')}
        errorText={errorUnder(errors, 'value/validThrough')?.message}
      >
        <DateInput
          format="iso"
          value={typed.validThrough}
          placeholder={t('dayShape')}
          readOnly={readOnly}
          onChange={({ detail }) => set({ validThrough: detail.value })}
        />
      </FormField>
    </ColumnLayout>
  );
}
