import type { Interval, Weekly } from '../calendar.ts';
import type { Country } from './countries.ts';

/** What a company defines of a calendar of its own. */
export interface CalendarDefinition {
  /** IANA zone. */
  readonly zone: string;
  readonly weekly: Weekly;
  /** Whose public holidays and make-up workdays are kept; it then says how far the calendar is known. */
  readonly country?: Country;
  /** Hours of the country's make-up workdays (调休); those of a Monday when left out, none when empty. */
  readonly makeUpHours?: readonly Interval[];
  /** Own days off, beside those of the country. */
  readonly holidays?: readonly { readonly date: string }[];
  /** Own days with hours of their own, e.g. a holiday that is worked. */
  readonly workdays?: readonly { readonly date: string; readonly hours: readonly Interval[] }[];
  /** Without a country: the last date that its days off are known for. Absent: for ever. */
  readonly validThrough?: string;
}
