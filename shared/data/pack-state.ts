import type { ComplaintState } from '../domain/complaints/state.ts';
import type { Clock, Clocks } from '../domain/sla/clocks.ts';

/** A complaint's state as an item holds it: each clock is one short text, so that many clocks fit into 500 bytes. */
export type PackedState = Omit<ComplaintState, 'clocks'> & {
  readonly clocks: Readonly<Record<string, string>>;
};

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
  ...state,
  clocks: Object.fromEntries(
    Object.entries(state.clocks).map(([kind, clock]) => [kind, packClock(clock)] as const),
  ),
});

/** The state of an item; one that was written before clocks were packed is read as it is. */
export const unpackState = (packed: PackedState | ComplaintState): ComplaintState => ({
  ...packed,
  clocks: Object.fromEntries(
    Object.entries(packed.clocks).map(([kind, clock]) => [
      kind,
      typeof clock === 'string' ? unpackClock(clock) : clock,
    ]),
  ) as Clocks,
});
