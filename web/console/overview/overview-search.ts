/** The period of a report as its address says it: local dates, both included. Absent: this month. */
export interface PeriodSearch {
  readonly from?: string;
  readonly to?: string;
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const dayIn = (value: unknown): string | undefined =>
  typeof value === 'string' && day.test(value) ? value : undefined;

/** Whatever somebody wrote into the address: what is no date is left out. */
export function readPeriodSearch(search: Readonly<Record<string, unknown>>): PeriodSearch {
  const [from, to] = [dayIn(search.from), dayIn(search.to)];
  return { ...(from && { from }), ...(to && { to }) };
}
