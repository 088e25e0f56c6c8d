import type { Definition } from '../../../domain/definitions/definition.ts';
import { buildCalendar } from '../../../domain/sla/calendars/build-calendar.ts';
import type { CalendarDefinition } from '../../../domain/sla/calendars/calendar-definition.ts';
import { daysKnown, warnedDays } from '../../../domain/sla/calendars/calendar-end.ts';
import { calendarProblems } from '../../../domain/sla/calendars/calendar-problems.ts';
import { idProblems } from '../../../domain/sla/policy-problems.ts';
import type { DefinitionRule } from '../definition-rule.ts';
import { demandRight, inValue } from './demand-right.ts';
import { demandUnused, usersOfCalendar } from './policy-users.ts';

/** A calendar: hours and days that can be, known beyond today, and no policy or team loses it. */
export const calendarRule: DefinitionRule = {
  async check({ id, version, value, retired }: Definition<CalendarDefinition>, context) {
    if (retired) {
      demandUnused('calendar-in-use', id, await usersOfCalendar(context, id));
      return [];
    }
    demandRight('calendar-invalid', [...idProblems(id), ...inValue(calendarProblems(id, version, value))]);
    const calendar = buildCalendar(id, version, value);
    const { validThrough } = calendar;
    const days = daysKnown(calendar, context.at);
    if (days === undefined || validThrough === undefined) return [];
    const field = value.country === undefined ? 'value/validThrough' : 'value/country';
    if (days < 0)
      demandRight('calendar-invalid', [
        {
          field,
          code: 'calendar-ended',
          message: `Its days are known only through ${validThrough}, which has passed; enter the holidays since then and a later last day.`,
          details: { validThrough },
        },
      ]);
    return days < warnedDays ? [{ code: 'calendar-ends-soon', field, validThrough, days }] : [];
  },
};
