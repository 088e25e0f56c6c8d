import type { ComplaintFact } from '../complaints/events.ts';
import type { ComplaintState } from '../complaints/state.ts';
import { earliest, type Instant } from '../instant.ts';
import type { OpenPromise, PromiseMade } from './promise-events.ts';

type Holder = Pick<ComplaintState, 'openPromises' | 'promises'>;

const withOpen = <S extends Holder>({ openPromises: _, ...state }: S, open: readonly OpenPromise[]): S =>
  ({ ...state, ...(open.length > 0 && { openPromises: open }) }) as unknown as S;

export const promiseMade = <S extends Holder>(state: S, { promise, dueAt, remindAt }: PromiseMade): S => ({
  ...withOpen(state, [...(state.openPromises ?? []), { promise, dueAt, ...(remindAt && { remindAt }) }]),
  promises: promise,
});

/** Kept, broken or waived. */
export const promiseEnded = <S extends Holder>(state: S, promise: number): S =>
  withOpen(
    state,
    (state.openPromises ?? []).filter((one) => one.promise !== promise),
  );

export const promiseReminded = <S extends Holder>(state: S, promise: number): S =>
  withOpen(
    state,
    (state.openPromises ?? []).map(({ remindAt, ...one }) => ({
      ...one,
      ...(remindAt && one.promise !== promise && { remindAt }),
    })),
  );

/** Nobody is owed them any more: withdrawn, invalid, or gone on under another complaint. */
export const promisesDropped = <S extends Holder>(state: S): S => withOpen(state, []);

const momentOf = ({ remindAt, dueAt }: OpenPromise): Instant => remindAt ?? dueAt;

/** When the next promise must be looked at. */
export const nextPromiseAt = ({ openPromises = [] }: Holder): Instant | undefined =>
  earliest(...openPromises.map(momentOf));

/** The reminder or broken promise that is owed at `now`, the oldest first. */
export function owedPromise({ openPromises = [] }: Holder, now: Instant): ComplaintFact | undefined {
  const [first] = openPromises
    .filter((one) => momentOf(one) <= now)
    .sort((a, b) => (momentOf(a) < momentOf(b) ? -1 : 1));
  if (!first) return undefined;
  const { promise, dueAt } = first;
  // Whoever is late with the reminder does not remind: what is broken is told.
  return dueAt <= now
    ? { type: 'promise-broken', data: { promise, dueAt } }
    : { type: 'promise-near', data: { promise, dueAt } };
}

/** What was said of the promises that are open, in the order they were made. */
export const openPromisesIn = (
  log: readonly ComplaintFact[],
  { openPromises = [] }: Holder,
): readonly PromiseMade[] =>
  log.flatMap((fact) =>
    fact.type === 'promise-made' && openPromises.some(({ promise }) => promise === fact.data.promise)
      ? [fact.data]
      : [],
  );
