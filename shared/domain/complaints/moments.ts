import type { Instant } from '../instant.ts';
import { earliest } from '../instant.ts';
import { nextPromiseAt, owedPromise } from '../promises/open-promises.ts';
import { dueAt, isBeyondCalendar, isBreached, nextAt, owedShare } from '../sla/clocks.ts';
import type { ClockKind } from '../sla/policies.ts';
import type { PolicyBook, PolicyOf } from '../sla/policy-book.ts';
import type { ComplaintFact } from './events.ts';
import type { ComplaintState } from './state.ts';

const kindsOf = (state: ComplaintState) => Object.keys(state.clocks) as ClockKind[];
const byDueTime = (a: { readonly dueAt: Instant }, b: { readonly dueAt: Instant }) =>
  a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0;

/** The next moment at which this complaint must be looked at: only this one is armed (lazy). */
export function nextMoment(state: ComplaintState, policyOf: PolicyOf): Instant | undefined {
  const policy = policyOf(state.policy);
  return earliest(
    ...kindsOf(state).map((kind) => state.clocks[kind] && nextAt(policy, kind, state.clocks[kind])),
    nextPromiseAt(state),
    state.untouchedAt,
    state.surveyAt,
  );
}

/** The promise of a running clock that is due first, of those kinds: what lists sort by. Undefined when none runs. */
export function nextDue(
  state: ComplaintState,
  policyOf: PolicyOf,
  kinds: readonly ClockKind[] = kindsOf(state),
): { readonly clock: ClockKind; readonly dueAt: Instant } | undefined {
  const policy = policyOf(state.policy);
  return kinds
    .flatMap((clock) => {
      const running = state.clocks[clock];
      const due = running && dueAt(policy, clock, running);
      return due ? [{ clock, dueAt: due }] : [];
    })
    .sort(byDueTime)[0];
}

/** A promise of this complaint is broken: what marks its card. */
export function hasBreached(state: ComplaintState, policyOf: PolicyOf): boolean {
  const policy = policyOf(state.policy);
  return kindsOf(state).some((kind) => {
    const clock = state.clocks[kind];
    return clock !== undefined && isBreached(policy, kind, clock);
  });
}

/** A promise runs and nobody can say when it is due: its calendar must be continued. */
export function outrunsCalendar(state: ComplaintState, policyOf: PolicyOf): boolean {
  const policy = policyOf(state.policy);
  return kindsOf(state).some((kind) => {
    const clock = state.clocks[kind];
    return clock !== undefined && isBeyondCalendar(policy, kind, clock);
  });
}

/**
 * What has to be recorded of a complaint whose promises outran its calendar, once that is known further: by a newer version,
 * or the same one whose country's holidays came with a newer release. Undefined while it is not.
 */
export function continuation(
  state: ComplaintState,
  { continued, policyOf }: Pick<PolicyBook, 'policyOf' | 'continued'>,
): ComplaintFact | undefined {
  const policy = continued(state.policy);
  return policy !== state.policy || !outrunsCalendar(state, policyOf)
    ? { type: 'calendar-continued', data: { policy } }
    : undefined;
}

/** The first thing owed at `now`: a warning, a breach (with its due time), a reminder of a promise or that it is broken, word that nobody touched it, or the survey; undefined when nothing is. */
export function owedFact(state: ComplaintState, policyOf: PolicyOf, now: Instant): ComplaintFact | undefined {
  const policy = policyOf(state.policy);
  const owed = kindsOf(state)
    .flatMap((clock) => {
      const running = state.clocks[clock];
      const share = running && owedShare(policy, clock, running, now);
      return share ? [{ clock, ...share }] : [];
    })
    .sort(byDueTime)[0];
  if (owed) {
    const { clock, share, dueAt } = owed;
    return share === 1
      ? { type: 'clock-breached', data: { clock, dueAt } }
      : { type: 'clock-warned', data: { clock, share, dueAt } };
  }
  const promise = owedPromise(state, now);
  if (promise) return promise;
  if (state.untouchedAt !== undefined && state.untouchedAt <= now)
    return { type: 'left-untouched', data: { dueAt: state.untouchedAt } };
  if (state.surveyAt === undefined || state.surveyAt > now) return undefined;
  const { resolutionNumber } = state;
  if (state.customerId === undefined)
    return { type: 'survey-suppressed', data: { resolutionNumber, reason: 'unconfirmed' } };
  if (!state.hasEmail) return { type: 'survey-suppressed', data: { resolutionNumber, reason: 'no-email' } };
  return { type: 'survey-requested', data: { resolutionNumber } };
}
