import type { Language, Texts } from '../language.ts';

/** What a new company is led through, in this order (R251). Everything works before any of it. */
export const setupSteps = ['company', 'team', 'causes', 'policy', 'mail'] as const;
export type SetupStep = (typeof setupSteps)[number];

/** What a company sets about its desk as a whole: the definition `desk-settings`/`default`. */
export interface DeskSettings {
  /** More owner changes than this is a finding (R004). */
  readonly ownerChangesAlert: number;
  /** So often within so many days, and every complaint with that cause needs its root cause found (R226). */
  readonly repeatedCause: { readonly times: number; readonly days: number };
  /** What it is called, and the languages in which its customers are served; absent: all. */
  readonly company?: { readonly name?: Texts; readonly languages?: readonly Language[] };
  /** Steps of the set-up that somebody has done or skipped. */
  readonly setup?: Readonly<Partial<Record<SetupStep, 'done' | 'skipped'>>>;
}

export const defaultDeskSettings: DeskSettings = {
  ownerChangesAlert: 2,
  repeatedCause: { times: 3, days: 30 },
};
