import type { StaffIntakeRequest } from '../../../shared/contracts/staff-intake.ts';
import type { LoggedChannel } from '../../../shared/domain/channels/happened-at.ts';
import type { Language } from '../../../shared/domain/language.ts';
import type { Entry } from './intake-search.ts';

/** What stands in the fields, as text; '' is nothing. */
export interface Typed {
  readonly reference: string;
  readonly text: string;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly orderNumber: string;
  readonly product: string;
  readonly desiredRemedy: string;
  readonly expectedDays: string;
  /** 1 to 5. */
  readonly expectedSolution: string;
  /** As the routing rules call it. */
  readonly region: string;
  readonly language: string;
  readonly owner: string;
  readonly reached: string;
  /** Local date and time of whoever types; without a date, today. */
  readonly day: string;
  readonly time: string;
}
export type TypedField = keyof Typed;

export const nothingTyped: Typed = {
  reference: '',
  text: '',
  name: '',
  phone: '',
  email: '',
  orderNumber: '',
  product: '',
  desiredRemedy: '',
  expectedDays: '',
  expectedSolution: '',
  region: '',
  language: '',
  owner: '',
  reached: 'true',
  day: '',
  time: '',
};

const wholeDay = /^(\d{4}-\d{2}-\d{2})?$/;
const wholeTime = /^(\d{2}:\d{2})?$/;

/** What cannot be missing, and dates of which only the beginning was typed: they must not pass for "now". */
export const missingIn = (entry: Entry, typed: Typed): readonly TypedField[] => [
  ...(entry === 'complaint' ? (['text'] as const) : (['reference', 'text'] as const)).filter(
    (field) => typed[field].trim() === '',
  ),
  ...(wholeDay.test(typed.day) && wholeTime.test(typed.time) ? [] : (['day'] as const)),
];

/**
 * When it happened, in UTC; undefined: now, by the server's clock. A time alone is today's, a date alone its noon.
 * `today` is a local date.
 */
export function happenedAtOf({ day, time }: Pick<Typed, 'day' | 'time'>, today: string): string | undefined {
  if (day === '' && time === '') return undefined;
  const local = new Date(`${day || today}T${time || '12:00'}`);
  return Number.isNaN(local.getTime()) ? undefined : local.toISOString();
}

/** Leaves out what was not filled in. */
const filled = <T extends Record<string, string>>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== '')) as Partial<T>;

interface Around {
  readonly channel: LoggedChannel;
  readonly today: string;
}

/** A complaint as the API takes it. */
export function complaintOf(
  typed: Typed,
  { channel, today, commandId }: Around & { readonly commandId: string },
): StaffIntakeRequest {
  const happenedAt = happenedAtOf(typed, today);
  const { name, phone, email, orderNumber, product, desiredRemedy, expectedDays, language, owner } = typed;
  const { expectedSolution, region } = typed;
  return {
    commandId,
    channel,
    text: typed.text,
    contact: filled({ name, phone, email }),
    ...filled({ orderNumber, product, region: region.trim() }),
    ...(desiredRemedy && {
      desiredRemedy: desiredRemedy as NonNullable<StaffIntakeRequest['desiredRemedy']>,
    }),
    ...(expectedDays.trim() && { expectedDays: Number(expectedDays) }),
    ...(expectedSolution && { expectedSolution: Number(expectedSolution) }),
    ...(language && { language: language as Language }),
    ...(happenedAt && { happenedAt }),
    ...(owner === 'mine' && { owner }),
  };
}

/** What is logged on a complaint, as its command takes it. */
export function commandOf(entry: Exclude<Entry, 'complaint'>, typed: Typed, { channel, today }: Around) {
  const happenedAt = happenedAtOf(typed, today);
  const data = { text: typed.text, channel, ...(happenedAt && { happenedAt }) };
  return entry === 'message'
    ? { type: 'customer-write' as const, data: { ...data, ...(typed.name.trim() && { from: typed.name }) } }
    : { type: 'log-contact' as const, data: { ...data, reached: typed.reached === 'true' } };
}

/** As it is on paper or was read out: `r-7k2m-9qxd-4ta ` is R-7K2M-9QXD-4TA. */
export const referenceOf = ({ reference }: Pick<Typed, 'reference'>): string =>
  reference.trim().toUpperCase();
