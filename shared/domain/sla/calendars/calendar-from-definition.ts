import { DomainError } from '../../errors.ts';
import type { Calendar } from '../calendar.ts';
import { buildCalendar } from './build-calendar.ts';
import type { CalendarDefinition } from './calendar-definition.ts';
import { calendarProblems } from './calendar-problems.ts';

/**
 * The calendar of a definition, checked.
 * @throws DomainError `calendar-invalid` with every wrong field and its remedy in `errors`.
 */
export function calendarFromDefinition(
  id: string,
  version: number,
  definition: CalendarDefinition,
): Calendar {
  const errors = calendarProblems(id, version, definition);
  if (errors.length === 0) return buildCalendar(id, version, definition);
  const [first] = errors;
  throw new DomainError('unprocessable', 'calendar-invalid', `${first?.field}: ${first?.message}`, {
    errors,
  });
}
