import type { CalendarDefinition } from '../../../shared/domain/sla/calendars/calendar-definition.ts';
import { workdays } from '../../../shared/domain/sla/calendars/country-days.ts';
import type { PolicyDefinition } from '../../../shared/domain/sla/policy-definitions.ts';

/** A policy as somebody types it in, counted by the office in China. */
export const policyValue = (over: Partial<PolicyDefinition> = {}): PolicyDefinition => ({
  calendar: 'office-china',
  targets: {
    firstResponse: { seconds: 7200, shares: [0.5, 1] },
    resolution: { seconds: 36_000, shares: [0.75, 1] },
  },
  silenceSeconds: 162_000,
  effectiveFrom: '2026-01-01T00:00:00.000Z',
  owner: 'manager',
  ...over,
});

/** Monday to Friday, 9 to 18 in Shanghai. */
export const calendarValue = (over: Partial<CalendarDefinition> = {}): CalendarDefinition => ({
  zone: 'Asia/Shanghai',
  weekly: workdays([{ from: '09:00', to: '18:00' }]),
  ...over,
});
