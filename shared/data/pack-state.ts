import type { ComplaintState } from '../domain/complaints/state.ts';
import type { Clock, Clocks } from '../domain/sla/clocks.ts';

/** A complaint's state as an item holds it: each clock one short text, the longest names shortened, to fit into 500 bytes. */
export type PackedState = Readonly<Record<string, unknown>> & {
  readonly clocks: Readonly<Record<string, string>>;
};

/** DynamoDB bills names of attributes like their values. */
const shortNames: Readonly<Partial<Record<keyof ComplaintState, string>>> = {
  resolutionNumber: 'rn',
  resumeStatus: 'rs',
  ownerChanges: 'oc',
  productLine: 'pl',
  secondNoticeAt: 'sn',
  invalidProposedBy: 'ip',
};
const longNames = new Map(Object.entries(shortNames).map(([long, short]) => [short, long]));

const renamed = (state: object, nameOf: (name: string) => string | undefined): Record<string, unknown> =>
  Object.fromEntries(Object.entries(state).map(([name, value]) => [nameOf(name) ?? name, value]));

const packClock = ({ usedSeconds, fired, runningSince, result }: Clock): string =>
  [usedSeconds, fired, runningSince ?? '', result ?? ''].join('|').replace(/\|+$/, '');

function unpackClock(packed: string): Clock {
  const [usedSeconds, fired, runningSince, result] = packed.split('|');
  return {
    usedSeconds: Number(usedSeconds),
    ...(runningSince && { runningSince }),
    fired: Number(fired),
    ...(result && { result: result as NonNullable<Clock['result']> }),
  };
}

export const packState = (state: ComplaintState): PackedState => ({
  ...renamed(state, (name) => shortNames[name as keyof ComplaintState]),
  clocks: Object.fromEntries(
    Object.entries(state.clocks).map(([kind, clock]) => [kind, packClock(clock)] as const),
  ),
});

/** The state of an item; one that was written before clocks were packed and names shortened is read as it is. */
export const unpackState = (packed: PackedState | ComplaintState): ComplaintState =>
  ({
    ...renamed(packed, (name) => longNames.get(name)),
    clocks: Object.fromEntries(
      Object.entries(packed.clocks).map(([kind, clock]) => [
        kind,
        typeof clock === 'string' ? unpackClock(clock) : clock,
      ]),
    ) as Clocks,
  }) as ComplaintState;
