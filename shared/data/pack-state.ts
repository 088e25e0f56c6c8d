import type { ComplaintState } from '../domain/complaints/state.ts';
import { fromMillis, type Instant, toMillis } from '../domain/instant.ts';
import type { OpenPromise } from '../domain/promises/promise-events.ts';
import type { Clock, Clocks } from '../domain/sla/clocks.ts';
import type { ClockKind } from '../domain/sla/policies.ts';

/**
 * A complaint's state as an item holds it: clocks and instants are short texts, long names are short, so that many promises
 * fit into 500 bytes.
 */
export type PackedState = Readonly<Record<string, unknown>> & {
  readonly clocks: Readonly<Record<string, string>>;
};

/** Never changed, never used again: events hold them. */
const codes: Readonly<Record<ClockKind, string>> = {
  acknowledgement: 'ak',
  firstResponse: 'fr',
  nextResponse: 'nr',
  resolution: 're',
  claimDecision: 'cd',
  remedyJob: 'rj',
  followUp: 'fu',
  supplierAnswer: 'sa',
  departmentAnswer: 'da',
  statutory: 'st',
};
const kinds: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(codes).map(([kind, code]) => [code, kind]),
);

/** Milliseconds since 1970 in base 36: 8 characters for the next centuries. */
const packInstant = (instant: Instant): string => toMillis(instant).toString(36);
const packIfAny = (instant: Instant | undefined): string =>
  instant === undefined ? '' : packInstant(instant);
/** One that was written before instants were packed is read as it is. */
const unpackInstant = (packed: string): Instant =>
  packed.includes('T') ? packed : fromMillis(Number.parseInt(packed, 36));

const results: Readonly<Record<NonNullable<Clock['result']>, string>> = { met: 'm', missed: 'x' };

const packClock = ({ usedSeconds, fired, runningSince, result, dueAt, targetSeconds }: Clock): string =>
  [
    usedSeconds,
    fired,
    packIfAny(runningSince),
    result ? results[result] : '',
    packIfAny(dueAt),
    targetSeconds ?? '',
  ]
    .join('|')
    .replace(/\|+$/, '');

function unpackClock(packed: string): Clock {
  const [usedSeconds, fired, runningSince, result, dueAt, targetSeconds] = packed.split('|');
  return {
    usedSeconds: Number(usedSeconds),
    ...(runningSince && { runningSince: unpackInstant(runningSince) }),
    fired: Number(fired),
    ...(dueAt && { dueAt: unpackInstant(dueAt) }),
    ...(targetSeconds && { targetSeconds: Number(targetSeconds) }),
    ...(result && { result: result === 'm' || result === 'met' ? 'met' : 'missed' }),
  };
}

/** Promises are due and reminded of on the minute, so whole seconds are enough: 6 characters. */
const packSeconds = (instant: Instant): string => Math.floor(toMillis(instant) / 1000).toString(36);
const unpackSeconds = (packed: string): Instant => fromMillis(Number.parseInt(packed, 36) * 1000);

/** `1|due|remind,2|due`. */
const packPromises = (open: readonly OpenPromise[]): string =>
  open
    .map(({ promise, dueAt, remindAt }) =>
      [promise, packSeconds(dueAt), ...(remindAt ? [packSeconds(remindAt)] : [])].join('|'),
    )
    .join(',');
const unpackPromises = (packed: string): readonly OpenPromise[] =>
  packed.split(',').map((one) => {
    const [promise, dueAt = '', remindAt] = one.split('|');
    return {
      promise: Number(promise),
      dueAt: unpackSeconds(dueAt),
      ...(remindAt && { remindAt: unpackSeconds(remindAt) }),
    };
  });

const instants: readonly string[] = [
  'secondNoticeAt',
  'surveyAt',
  'untouchedAt',
  'waitingSince',
] satisfies (keyof ComplaintState)[];

const shortNames = {
  channel: 'ch',
  customerId: 'ci',
  department: 'dp',
  external: 'ex',
  hasEmail: 'he',
  language: 'la',
  ownerId: 'ow',
  priority: 'py',
  rootCause: 'rc',
  severity: 'sv',
  invalidProposedBy: 'ip',
  openPromises: 'op',
  ownerChanges: 'oc',
  photos: 'ph',
  productLine: 'pl',
  refusedPhotos: 'rp',
  promises: 'pr',
  resolutionNumber: 'rn',
  resumeStatus: 'rs',
  secondNoticeAt: 'sn',
  untouchedAt: 'ua',
  waitingSince: 'ws',
} as const satisfies Partial<Record<keyof ComplaintState, string>>;
const longNames: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(shortNames).map(([name, short]) => [short, name]),
);
const shortOf = (name: string): string => (shortNames as Readonly<Record<string, string>>)[name] ?? name;

function packValue(name: string, value: unknown): unknown {
  if (value === undefined) return value;
  if (name === 'openPromises') return packPromises(value as readonly OpenPromise[]);
  return instants.includes(name) ? packInstant(value as Instant) : value;
}
function unpackValue(name: string, value: unknown): unknown {
  if (name === 'openPromises' && typeof value === 'string') return unpackPromises(value);
  return instants.includes(name) ? unpackInstant(value as string) : value;
}

export const packState = ({ clocks, ...state }: ComplaintState): PackedState => ({
  ...Object.fromEntries(
    Object.entries(state).map(([name, value]) => [shortOf(name), packValue(name, value)]),
  ),
  clocks: Object.fromEntries(
    Object.entries(clocks).map(([kind, clock]) => [codes[kind as ClockKind], packClock(clock)] as const),
  ),
});

/** The state of an item; one that was written before it was packed, or packed less, is read all the same. */
export const unpackState = ({ clocks, ...packed }: PackedState | ComplaintState): ComplaintState =>
  ({
    ...Object.fromEntries(
      Object.entries(packed).map(([short, value]) => {
        const name = longNames[short] ?? short;
        return [name, unpackValue(name, value)];
      }),
    ),
    clocks: Object.fromEntries(
      Object.entries(clocks).map(([code, clock]) => [
        kinds[code] ?? code,
        typeof clock === 'string' ? unpackClock(clock) : clock,
      ]),
    ) as Clocks,
  }) as unknown as ComplaintState;
