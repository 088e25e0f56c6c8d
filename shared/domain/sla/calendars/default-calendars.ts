import type { Calendar } from '../calendar.ts';
import type { Versioned } from '../policy-key.ts';
import { buildCalendar } from './build-calendar.ts';
import type { CalendarDefinition } from './calendar-definition.ts';
import type { Country } from './countries.ts';
import { workdays } from './country-days.ts';

const weekly = workdays([{ from: '09:00', to: '18:00' }]);
const officeIn = (id: string, zone: string, country?: Country) => ({
  id,
  version: 1,
  value: { zone, weekly, ...(country && { country }) },
});

/** The calendars that are there on day one: Monday to Friday, 9 to 18. A version is never changed, because closed results name it. */
export const defaultCalendarDefinitions: readonly (Versioned & { readonly value: CalendarDefinition })[] = [
  /** The very first: keeps no public holidays. Results that name it stay what they were. */
  officeIn('office-shanghai', 'Asia/Shanghai'),
  officeIn('office-china', 'Asia/Shanghai', 'CN'),
  officeIn('office-hongkong', 'Asia/Hong_Kong', 'HK'),
  officeIn('office-taipei', 'Asia/Taipei', 'TW'),
  officeIn('office-singapore', 'Asia/Singapore', 'SG'),
  officeIn('office-newyork', 'America/New_York', 'US'),
];

export const defaultCalendars: readonly Calendar[] = defaultCalendarDefinitions.map(
  ({ id, version, value }) => buildCalendar(id, version, value),
);
