import { ColumnLayout, FormField, Input } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import { errorUnder } from '../policies/policy-value.ts';
import { currentLanguage } from '../words/words.ts';
import type { CalendarFormProps } from './calendar-form-props.ts';
import { weekdays } from './calendar-value.ts';

/** 4 January 2026 was a Sunday: weekday 1 is the Monday after it. */
const weekdayName = (day: number): string =>
  new Intl.DateTimeFormat(currentLanguage(), { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2026, 0, 4 + day),
  );

/** Opening hours of each day of the week; none: closed. */
export function WeekFields({ typed, onChange, readOnly, errors }: CalendarFormProps) {
  const { t } = useTranslation('console-policies');
  return (
    <ColumnLayout columns={2}>
      {weekdays.map((day) => (
        <FormField
          key={day}
          label={t('hoursOn', { day: weekdayName(day) })}
          errorText={errorUnder(errors, `value/weekly/${day}`)?.message}
        >
          <Input
            value={typed.weekly[day]}
            placeholder={t('closed')}
            readOnly={readOnly}
            onChange={({ detail }) =>
              onChange({ ...typed, weekly: { ...typed.weekly, [day]: detail.value } })
            }
          />
        </FormField>
      ))}
    </ColumnLayout>
  );
}
