import type { ComplaintEvent } from '../complaints/events.ts';
import type { Instant } from '../instant.ts';

/** `open → kept | broken | waived`; a promise is waived too when its complaint is withdrawn, invalid or merged. */
export const promiseStandings = ['open', 'kept', 'broken', 'waived'] as const;
export type PromiseStanding = (typeof promiseStandings)[number];

/** How one promise to a customer went (R008): the row that the kept rate is counted from. Derived from the log, no text. */
export interface PromiseResult {
  readonly reference: string;
  /** Number of the promise within its complaint, from 1. */
  readonly promise: number;
  /** Number of the event that last changed this row: a higher one replaces it. */
  readonly sequence: number;
  readonly promisedBy: string;
  readonly orderNumber: string | null;
  readonly madeAt: Instant;
  /** The day and month it counts in. */
  readonly dueOn: string;
  readonly dueAt: Instant;
  /** Whose complaint it was when the promise was made. */
  readonly ownerId: string;
  readonly department: string;
  /** Null while it is open. */
  readonly end: { readonly at: Instant; readonly how: Exclude<PromiseStanding, 'open'> } | null;
}

/** Open but late is broken, recorded or not. */
export const promiseStandingOf = ({ end, dueAt }: PromiseResult, now: Instant): PromiseStanding =>
  end?.how ?? (now >= dueAt ? 'broken' : 'open');

const isOpenIn = ({ state }: ComplaintEvent, promise: number): boolean =>
  (state.openPromises ?? []).some((one) => one.promise === promise);

const howEnded = ({ type }: ComplaintEvent): Exclude<PromiseStanding, 'open'> =>
  type === 'promise-kept' ? 'kept' : type === 'promise-broken' ? 'broken' : 'waived';

/** Whether an event may change a row: a promise is made, or one is open no more. */
export const touchesPromises = (before: ComplaintEvent | undefined, event: ComplaintEvent): boolean =>
  event.type === 'promise-made' ||
  (before?.state.openPromises ?? []).some(({ promise }) => !isOpenIn(event, promise));

/** The rows of all promises of a complaint, from its whole log (oldest first). */
export const promiseResultsOf = (log: readonly ComplaintEvent[]): readonly PromiseResult[] =>
  log.flatMap((event, i) => {
    if (event.type !== 'promise-made') return [];
    const { promise, promisedBy, orderNumber = null, dueOn, dueAt } = event.data;
    const end = log.slice(i + 1).find((later) => !isOpenIn(later, promise));
    const { ownerId, department } = event.state;
    return [
      {
        reference: event.reference,
        promise,
        sequence: end?.sequence ?? event.sequence,
        promisedBy,
        orderNumber,
        madeAt: event.at,
        dueOn,
        dueAt,
        ownerId,
        department,
        end: end ? { at: end.at, how: howEnded(end) } : null,
      },
    ];
  });
