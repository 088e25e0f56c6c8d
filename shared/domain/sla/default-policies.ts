import type { Calendar, Interval } from './calendar.ts';
import type { Policy } from './policies.ts';

const office: readonly Interval[] = [{ from: '09:00', to: '18:00' }];

/** Monday to Friday, 9 to 18, Shanghai. Public holidays are not kept yet: see docs/decisions. */
export const officeCalendar: Calendar = {
  id: 'office-shanghai',
  version: 1,
  zone: 'Asia/Shanghai',
  weekly: { 1: office, 2: office, 3: office, 4: office, 5: office, 6: [], 7: [] },
  exceptions: {},
};

const hour = 3600;
/** Five days of office hours. */
const fiveDays = 5 * 9 * hour;

/** The checked-in policies: nothing must be edited to take the first complaint. */
export const defaultPolicies: readonly Policy[] = [
  {
    id: 'standard',
    version: 1,
    calendar: officeCalendar,
    targets: {
      firstResponse: { seconds: 4 * hour, shares: [0.75, 1] },
      resolution: { seconds: 27 * hour, shares: [0.75, 1] },
      supplierAnswer: { seconds: 18 * hour, shares: [0.75, 1] },
      departmentAnswer: { seconds: 9 * hour, shares: [0.75, 1] },
    },
    silenceSeconds: fiveDays,
  },
  {
    id: 'brisk',
    version: 1,
    calendar: officeCalendar,
    targets: {
      firstResponse: { seconds: hour / 2, shares: [0.5, 1] },
      resolution: { seconds: 8 * hour, shares: [0.75, 1] },
      supplierAnswer: { seconds: 4 * hour, shares: [0.75, 1] },
      departmentAnswer: { seconds: 2 * hour, shares: [0.75, 1] },
    },
    silenceSeconds: fiveDays,
  },
];
