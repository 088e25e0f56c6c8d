import type { Calendar } from '../calendar.ts';
import cn from './cn.json' with { type: 'json' };
import { type CountryDays, calendarOfCountry, workdays } from './country-days.ts';
import hk from './hk.json' with { type: 'json' };
import sg from './sg.json' with { type: 'json' };
import tw from './tw.json' with { type: 'json' };
import us from './us.json' with { type: 'json' };

/** What is known of each country, by ISO code; docs/calendars.md says how to add one. */
export const countries = { CN: cn, HK: hk, TW: tw, SG: sg, US: us } satisfies Record<string, CountryDays>;
export type Country = keyof typeof countries;

const office = workdays([{ from: '09:00', to: '18:00' }]);
const officeIn = (country: Country, id: string, zone: string): Calendar =>
  calendarOfCountry(countries[country], { id, version: 1, zone, weekly: office });

/** The calendars that are there on day one: Monday to Friday, 9 to 18. A version is never changed, because closed results name it. */
export const defaultCalendars: readonly Calendar[] = [
  /** The very first: keeps no public holidays. Results that name it stay what they were. */
  { id: 'office-shanghai', version: 1, zone: 'Asia/Shanghai', weekly: office, exceptions: {} },
  officeIn('CN', 'office-china', 'Asia/Shanghai'),
  officeIn('HK', 'office-hongkong', 'Asia/Hong_Kong'),
  officeIn('TW', 'office-taipei', 'Asia/Taipei'),
  officeIn('SG', 'office-singapore', 'Asia/Singapore'),
  officeIn('US', 'office-newyork', 'America/New_York'),
];
