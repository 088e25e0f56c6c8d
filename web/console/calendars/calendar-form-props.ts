import type { FieldProblem } from '../../../shared/domain/errors.ts';
import type { TypedCalendar } from './calendar-value.ts';

/** What each part of the form of a calendar is given. */
export interface CalendarFormProps {
  readonly typed: TypedCalendar;
  readonly onChange: (typed: TypedCalendar) => void;
  readonly readOnly: boolean;
  readonly errors: readonly FieldProblem[];
}
