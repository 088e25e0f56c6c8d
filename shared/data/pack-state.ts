import type { ComplaintState } from '../domain/complaints/state.ts';
import { fromMillis, type Instant, toMillis } from '../domain/instant.ts';
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

const instants: readonly string[] = [
  'secondNoticeAt',
  'surveyAt',
  'untouchedAt',
  'waitingSince',
] satisfies (keyof ComplaintState)[];

const shortNames = {
  invalidProposedBy: 'ip',
  ownerChanges: 'oc',
  photos: 'ph',
  productLine: 'pl',
  refusedPhotos: 'rp',
  resolutionNumber: 'rn',
  resumeStatus: 'rs',
  rootCause: 'rc',
  secondNoticeAt: 'sn',
  untouchedAt: 'ua',
  waitingSince: 'ws',
} as const satisfies Partial<Record<keyof ComplaintState, string>>;
const longNames: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(shortNames).map(([name, short]) => [short, name]),
);
const shortOf = (name: string): string => (shortNames as Readonly<Record<string, string>>)[name] ?? name;

export const packState = ({ clocks, ...state }: ComplaintState): PackedState => ({
  ...Object.fromEntries(
    Object.entries(state).map(([name, value]) => [
      shortOf(name),
      instants.includes(name) && value !== undefined ? packInstant(value as Instant) : value,
    ]),
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
        return [name, instants.includes(name) ? unpackInstant(value as string) : value];
      }),
    ),
    clocks: Object.fromEntries(
      Object.entries(clocks).map(([code, clock]) => [
        kinds[code] ?? code,
        typeof clock === 'string' ? unpackClock(clock) : clock,
      ]),
    ) as Clocks,
  }) as unknown as ComplaintState;
