/** `?day=2026-11-25&hour=09`: a UTC day, or an hour of it. Absent: today. */
export interface CostsSearch {
  readonly day?: string;
  readonly hour?: string;
}

const shapeOfDay = /^\d{4}-\d{2}-\d{2}$/;
const shapeOfHour = /^([01]\d|2[0-3])$/;

/** Whatever somebody wrote into the address: what is neither day nor hour is left out. `09` may have been read as 9. */
export function readCostsSearch(search: Readonly<Record<string, unknown>>): CostsSearch {
  const day = String(search.day ?? '');
  const hour = String(search.hour ?? '').padStart(2, '0');
  const known = shapeOfDay.test(day);
  return {
    ...(known && { day }),
    ...(known && search.hour !== undefined && shapeOfHour.test(hour) && { hour }),
  };
}

/** The UTC day that lies `step` days from another. */
export function dayBeside(day: string, step: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + step);
  return date.toISOString().slice(0, 10);
}
