import { StatusIndicator } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import { buildCalendar } from '../../../shared/domain/sla/calendars/build-calendar.ts';
import type { CalendarDefinition } from '../../../shared/domain/sla/calendars/calendar-definition.ts';
import { daysKnown, warnedDays } from '../../../shared/domain/sla/calendars/calendar-end.ts';
import { dayText } from '../words/figures.ts';

interface KnownThroughProps {
  readonly value: CalendarDefinition;
}

/** How far a calendar is known: beyond it no deadline can be given. */
export function KnownThrough({ value }: KnownThroughProps) {
  const { t } = useTranslation('console-policies');
  const calendar = buildCalendar('shown', 1, value);
  const { validThrough } = calendar;
  const days = daysKnown(calendar, new Date().toISOString());
  if (validThrough === undefined || days === undefined) return t('forEver');
  if (days >= warnedDays) return dayText(validThrough);
  return (
    <StatusIndicator type={days < 0 ? 'error' : 'warning'}>
      {days < 0
        ? t('ended', { day: dayText(validThrough) })
        : t('endsSoon', { day: dayText(validThrough), days })}
    </StatusIndicator>
  );
}
