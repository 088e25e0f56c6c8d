import cn from './cn.json' with { type: 'json' };
import type { CountryDays } from './country-days.ts';
import hk from './hk.json' with { type: 'json' };
import sg from './sg.json' with { type: 'json' };
import tw from './tw.json' with { type: 'json' };
import us from './us.json' with { type: 'json' };

/** What is known of each country, by ISO code; docs/calendars.md says how to add one. */
export const countries = { CN: cn, HK: hk, TW: tw, SG: sg, US: us } satisfies Record<string, CountryDays>;
export type Country = keyof typeof countries;
