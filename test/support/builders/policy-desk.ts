import type { lin } from './complaints.ts';
import { claimsOf, staffDesk } from './staff-desk.ts';

export const wong = { kind: 'staff', id: 'wong', roles: ['manager'] } as const;
export const since = '2026-01-01T00:00:00.000Z';
export const rulesValue = (...rules: readonly unknown[]) => ({
  rules,
  effectiveFrom: since,
  owner: 'manager',
});
export const everything = { when: {}, policy: 'brisk' };

/** The staff API, and what saves a definition through it as a manager. */
export function policyDesk() {
  const desk = staffDesk();
  const save = (
    at: string,
    value: unknown,
    over: object = {},
    who: typeof wong | typeof lin = wong,
    lang = 'en',
  ) =>
    desk.call({
      method: 'POST',
      path: `/api/staff/definitions/${at}`,
      headers: { 'accept-language': lang },
      json: { version: 0, value, ...over },
      claims: claimsOf(who),
    });
  return { ...desk, save };
}
