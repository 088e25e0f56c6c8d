import type { CommandContext } from '../complaints/commands.ts';
import type { Decision } from '../complaints/decision.ts';
import type { ComplaintState } from '../complaints/state.ts';
import { DomainError } from '../errors.ts';
import { type Instant, secondsBetween } from '../instant.ts';
import type { Calendar } from '../sla/calendar.ts';
import { localDateOf } from '../sla/local-date.ts';
import { dayAfter, dayBefore, localMidnight } from '../sla/local-midnight.ts';
import { nextOpening } from '../sla/next-opening.ts';
import type { PromiseCommands } from './promise-events.ts';

/** More would not fit into the folded state, and nobody could keep an overview. */
export const mostOpenPromises = 3;
const longestSeconds = 731 * 86_400;
/** Holidays are shorter. */
const longestClosed = 14;

/**
 * When the owner is reminded: as the office opens on the due day, or on the last day before it on which it opens. Where the
 * calendar knows nothing: as the due day begins.
 */
function reminderOf(calendar: Calendar, dueOn: string): Instant {
  let date = dueOn;
  for (let back = 0; back < longestClosed; back++) {
    const begins = localMidnight(date, calendar.zone);
    const opens = nextOpening(calendar, begins);
    if (opens === undefined) break;
    if (opens < localMidnight(dayAfter(date), calendar.zone)) return opens;
    date = dayBefore(date);
  }
  return localMidnight(dueOn, calendar.zone);
}

function dueOf(dueOn: string, { calendar }: { calendar: Calendar }, at: Instant): Instant {
  const dueAt = localMidnight(dayAfter(dueOn), calendar.zone);
  const tooFar = secondsBetween(at, dueAt) > longestSeconds;
  if (dueOn >= localDateOf(at, calendar.zone) && !tooFar) return dueAt;
  throw new DomainError(
    'unprocessable',
    'promise-due-impossible',
    'A promise is due today or later, within two years; choose another day.',
    { dueOn },
  );
}

const make: Decision<'make-promise'> = (state, data, { at, book }: CommandContext) => {
  const policy = book.policyOf(state.policy);
  const dueAt = dueOf(data.dueOn, policy, at);
  if ((state.openPromises ?? []).length >= mostOpenPromises)
    throw new DomainError(
      'conflict',
      'too-many-promises',
      `This complaint has ${mostOpenPromises} open promises; keep or waive one first.`,
      { most: mostOpenPromises },
    );
  const remindAt = reminderOf(policy.calendar, data.dueOn);
  const promise = (state.promises ?? 0) + 1;
  return {
    type: 'promise-made',
    data: { ...data, promise, dueAt, ...(remindAt > at && { remindAt }) },
  };
};

/** @throws DomainError conflict/`promise-not-open`. */
function demandOpen({ openPromises = [] }: ComplaintState, promise: number): void {
  if (openPromises.some((one) => one.promise === promise)) return;
  throw new DomainError(
    'conflict',
    'promise-not-open',
    `Promise ${promise} of this complaint is not open; look at its newest state.`,
    { promise },
  );
}

export const promiseDecisions: { readonly [T in keyof PromiseCommands]: Decision<T> } = {
  'make-promise': make,
  'keep-promise': (state, data) => {
    demandOpen(state, data.promise);
    return { type: 'promise-kept', data };
  },
  'waive-promise': (state, data) => {
    demandOpen(state, data.promise);
    return { type: 'promise-waived', data };
  },
};
