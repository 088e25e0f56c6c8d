/** What the address of the list of held mails says. */
export interface MailsSearch {
  /** `YYYY-MM`; absent: this month. */
  readonly month?: string;
  /** What the page begins after; absent: the newest. */
  readonly after?: string;
  /** The one that is open. */
  readonly mail?: string;
}

const matching = (value: unknown, shape: RegExp): string | undefined =>
  typeof value === 'string' && shape.test(value) ? value : undefined;

/** What is unknown or misspelt is left out. */
export function readMailsSearch(raw: Readonly<Record<string, unknown>>): MailsSearch {
  const month = matching(raw.month, /^20\d{2}-(0[1-9]|1[0-2])$/);
  const after = matching(raw.after, /^[\w-]{1,512}$/);
  const mail = matching(raw.mail, /^[\w-]{1,128}$/);
  return { ...(month && { month }), ...(after && { after }), ...(mail && { mail }) };
}

/** The month `step` months from one. */
export function monthFrom(month: string, step: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + step, 1)).toISOString().slice(0, 7);
}
