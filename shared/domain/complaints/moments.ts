import type { Instant } from '../instant.ts';
import { earliest } from '../instant.ts';
import { owedShare } from '../sla/clocks.ts';
import { type ClockKind, policyOf } from '../sla/policies.ts';
import type { ComplaintFact } from './events.ts';
import type { ComplaintState } from './state.ts';

/** The next moment at which this complaint must be looked at: only this one is armed (lazy). */
export function nextMoment(state: ComplaintState): Instant | undefined {
  return earliest(...Object.values(state.clocks).map((clock) => clock.nextAt), state.surveyAt);
}

/** The first thing owed at `now`: a warning, a breach (with its due time) or the survey; undefined when nothing is. */
export function owedFact(state: ComplaintState, now: Instant): ComplaintFact | undefined {
  const policy = policyOf(state.policy);
  const owed = (Object.keys(state.clocks) as ClockKind[])
    .flatMap((clock) => {
      const running = state.clocks[clock];
      const share = running && owedShare(policy, clock, running, now);
      return share ? [{ clock, ...share }] : [];
    })
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0))[0];
  if (owed) {
    const { clock, share, dueAt } = owed;
    return share === 1
      ? { type: 'clock-breached', data: { clock, dueAt } }
      : { type: 'clock-warned', data: { clock, share, dueAt } };
  }
  if (state.surveyAt === undefined || state.surveyAt > now) return undefined;
  const { resolutionNumber } = state;
  if (state.customerId === undefined)
    return { type: 'survey-suppressed', data: { resolutionNumber, reason: 'unconfirmed' } };
  if (!state.hasEmail) return { type: 'survey-suppressed', data: { resolutionNumber, reason: 'no-email' } };
  return { type: 'survey-requested', data: { resolutionNumber } };
}
