/** What a company sets about its desk as a whole: the definition `desk-settings`/`default`. */
export interface DeskSettings {
  /** More owner changes than this is a finding (R004). */
  readonly ownerChangesAlert: number;
  /** So often within so many days, and every complaint with that cause needs its root cause found (R226). */
  readonly repeatedCause: { readonly times: number; readonly days: number };
}

export const defaultDeskSettings: DeskSettings = {
  ownerChangesAlert: 2,
  repeatedCause: { times: 3, days: 30 },
};
