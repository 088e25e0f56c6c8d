import type { Instant } from '../instant.ts';
import { pauseClock } from '../sla/clocks.ts';
import type { Policy } from '../sla/policies.ts';
import { eachClock } from './clock-changes.ts';
import type { ComplaintState } from './state.ts';

/** Where a merged complaint stood: what taking the merge back needs. */
export type BeforeMerge = Pick<
  ComplaintState,
  'status' | 'resumeStatus' | 'waitingSince' | 'offer' | 'secondNoticeAt' | 'invalidProposedBy' | 'clocks'
>;

/**
 * Where `state` stood when it was merged at `mergedAt`; a clock with `runningSince` was running, and has used what it had by
 * then. The law's time stands still for nothing: its clock is given back as it was.
 */
export function beforeMerge(state: ComplaintState, mergedAt: Instant, policy: Policy): BeforeMerge {
  const { status, resumeStatus, waitingSince, offer, secondNoticeAt, invalidProposedBy } = state;
  const { clocks } = eachClock(state, (clock, kind) =>
    kind === 'statutory' || clock.runningSince === undefined
      ? clock
      : { ...pauseClock(policy, clock, mergedAt), runningSince: clock.runningSince },
  );
  return {
    status,
    clocks,
    ...(resumeStatus && { resumeStatus }),
    ...(waitingSince && { waitingSince }),
    ...(offer && { offer }),
    ...(secondNoticeAt && { secondNoticeAt }),
    ...(invalidProposedBy !== undefined && { invalidProposedBy }),
  };
}

/**
 * A complaint on its own again, where it was. What ran goes on from where it stood when it was merged: the merge was a pause
 * and nobody is late by it, but for the law's time. What was paused or stopped is so again.
 */
export function unmerged(state: ComplaintState, before: BeforeMerge, at: Instant): ComplaintState {
  const { mergedInto: _, ...own } = state;
  return eachClock({ ...own, ...before }, (clock, kind) =>
    kind === 'statutory' || clock.runningSince === undefined ? clock : { ...clock, runningSince: at },
  );
}
