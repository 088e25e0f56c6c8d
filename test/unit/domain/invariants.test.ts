import { describe, expect, it } from 'vitest';
import type { ComplaintCommand } from '../../../shared/domain/complaints/commands.ts';
import { nextDue } from '../../../shared/domain/complaints/moments.ts';
import type { ComplaintState, Status } from '../../../shared/domain/complaints/state.ts';
import { statuses } from '../../../shared/domain/complaints/state.ts';
import { addSeconds } from '../../../shared/domain/instant.ts';
import { chen, customer, lin, tuesdayMorning } from '../../support/builders/complaints.ts';
import { policyOf } from '../../support/builders/policies.ts';
import { receivedState, stateIn, take } from '../../support/builders/states.ts';

const hour = 3600;
const at = (hours: number) => addSeconds(tuesdayMorning, hours * hour);
/** Tuesday to Tuesday: five business days later, at the same time. */
const aWeek = 7 * 24;

const codeOf = (run: () => unknown): string | undefined => {
  try {
    run();
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code;
  }
};
const assess = (severity: 1 | 2 | 3 | 4): ComplaintCommand => ({
  type: 'assess',
  data: { cause: 'DEFECT', fault: 'product', severity, priority: 'normal' },
});

describe('no silent closing', () => {
  it('needs the customer: not straight after the resolution', () => {
    const resolved = take(stateIn('assessed'), 'resolve');
    expect(codeOf(() => take(resolved, 'close'))).toBe('agreement-missing');
    expect(take(take(resolved, 'confirm-solution'), 'close').status).toBe('closed');
  });

  it('takes an accepted offer for agreement', () => {
    const accepted = take(take(stateIn('assessed'), 'offer'), 'accept-offer');
    expect(take(take(accepted, 'resolve'), 'close').status).toBe('closed');
  });

  it('takes five business days of silence after two notices for agreement, not a second less', () => {
    const once = take(stateIn('assessed'), 'resolve', at(0));
    expect(codeOf(() => take(once, 'close', at(10 * aWeek)))).toBe('agreement-missing');
    const twice = take(once, 'reply', at(1));
    expect(codeOf(() => take(twice, 'close', addSeconds(at(1 + aWeek), -1)))).toBe('agreement-missing');
    expect(take(twice, 'close', at(1 + aWeek)).status).toBe('closed');
  });

  it('counts silence anew when the customer writes', () => {
    const twice = take(take(receivedState(), 'resolve', at(0)), 'follow-up', at(1));
    const heard = take(twice, 'customer-write', at(2));
    expect(codeOf(() => take(heard, 'close', at(2 + 4 * aWeek)))).toBe('agreement-missing');
  });

  it('forgets agreement, outcome and notices when it is reopened', () => {
    const reopened = take(stateIn('closed'), 'reopen');
    expect(reopened).toMatchObject({ status: 'reopened', resolutionNumber: 2 });
    for (const gone of ['agreed', 'outcome', 'secondNoticeAt', 'surveyAt'] as const)
      expect(reopened[gone]).toBeUndefined();
    expect(codeOf(() => take(take(reopened, 'resolve'), 'close'))).toBe('agreement-missing');
  });

  it('R002 needs a cause, resolved or not: nothing closes unclassified', () => {
    const solved = take(stateIn('resolved'), 'confirm-solution');
    expect(codeOf(() => take(solved, 'close'))).toBe('cause-missing');
    expect(codeOf(() => take(take(receivedState(), 'escalate'), 'close-unresolved'))).toBe('cause-missing');
  });

  it.each([1, 2] as const)('severity %i needs a root cause before it closes, resolved or not', (severity) => {
    const solved = take(take(take(receivedState(), assess(severity)), 'resolve'), 'confirm-solution');
    expect(codeOf(() => take(solved, 'close'))).toBe('root-cause-missing');
    expect(take(take(solved, 'record-root-cause'), 'close').status).toBe('closed');
    const stuck = take(take(receivedState(), assess(severity)), 'escalate');
    expect(codeOf(() => take(stuck, 'close-unresolved'))).toBe('root-cause-missing');
    expect(take(take(stuck, 'record-root-cause'), 'close-unresolved').status).toBe('closed-unresolved');
  });

  it.each([3, 4] as const)('severity %i closes without a root cause', (severity) => {
    const solved = take(take(take(receivedState(), assess(severity)), 'resolve'), 'confirm-solution');
    expect(take(solved, 'close').status).toBe('closed');
  });
});

describe('one owner, never a story told twice', () => {
  const assign = (over: object): ComplaintCommand => ({
    type: 'assign',
    data: { ownerId: 'wong', department: 'logistics', summary: 'Told.', ...over },
  });

  it('R004 counts owner changes and keeps the state otherwise', () => {
    const state = stateIn('waiting-customer');
    const moved = take(take(state, assign({})), assign({ ownerId: 'chen' }));
    expect(moved).toEqual({ ...state, ownerId: 'chen', department: 'logistics', ownerChanges: 2 });
  });

  it('refuses a hand-over without a summary, and one to its owner', () => {
    expect(codeOf(() => take(receivedState(), assign({ summary: ' \n' })))).toBe('summary-missing');
    const same = assign({ ownerId: 'lin', department: 'customer-service' });
    expect(codeOf(() => take(receivedState(), same))).toBe('already-owner');
  });

  it('has an owner in every state', () => {
    for (const status of statuses) expect(stateIn(status).ownerId).not.toBe('');
  });
});

describe('invalid needs a second person', () => {
  const proposed = () => take(receivedState(), 'propose-invalid', at(0), lin);

  it('refuses the proposer, and anybody when nobody proposed', () => {
    expect(codeOf(() => take(proposed(), 'confirm-invalid', at(0), lin))).toBe('second-person-needed');
    expect(codeOf(() => take(receivedState(), 'confirm-invalid', at(0), chen))).toBe('invalid-not-proposed');
    expect(take(proposed(), 'confirm-invalid', at(0), chen).status).toBe('invalid');
  });

  it('lapses when the work moves on', () => {
    const moved = take(proposed(), 'investigate');
    expect(codeOf(() => take(moved, 'confirm-invalid', at(0), chen))).toBe('invalid-not-proposed');
  });
});

describe('a merge is an alias, never onto itself', () => {
  it('refuses itself and remembers where the complaint went', () => {
    const into = (reference: string): ComplaintCommand => ({ type: 'merge', data: { into: reference } });
    expect(codeOf(() => take(receivedState(), into('R-1')))).toBe('merge-onto-itself');
    expect(take(receivedState(), into('R-2'))).toMatchObject({ status: 'merged', mergedInto: 'R-2' });
  });
});

describe('any word from the customer ends waiting for the customer', () => {
  it.each([customer, lin])('whoever writes it down: %o', (by) => {
    const heard = take(take(stateIn('investigating'), 'ask-customer'), 'customer-write', at(1), by);
    expect(heard.status).toBe('investigating');
    expect(heard.resumeStatus).toBeUndefined();
  });

  it('leaves every other state as it is', () => {
    for (const status of statuses) {
      if (status === 'waiting-customer' || status === 'merged') continue;
      expect(take(stateIn(status), 'customer-write', at(0), lin).status).toBe(status);
    }
  });
});

describe('the clocks of a complaint', () => {
  const resolution = (state: ComplaintState) => state.clocks.resolution;

  it('run from the moment it was received, confirmed or not', () => {
    const state = receivedState();
    expect(state.customerId).toBeUndefined();
    expect(nextDue(state, policyOf)).toEqual({ clock: 'firstResponse', dueAt: at(0.5) });
  });

  it('stand still while the customer is awaited, and only then', () => {
    const asked = take(stateIn('investigating'), 'ask-customer', at(1));
    expect(resolution(asked)).toEqual({ usedSeconds: hour, fired: 0 });
    expect(nextDue(asked, policyOf)).toBeUndefined();
    const heard = take(asked, 'customer-write', at(3));
    // 8 h from Tuesday 10:00 end on Tuesday 18:00; two hours of waiting move the end to Wednesday 11:00.
    expect(nextDue(heard, policyOf)).toEqual({ clock: 'resolution', dueAt: at(25) });
    for (const waiting of ['waiting-supplier', 'waiting-department', 'pending-approval'] as const)
      expect(resolution(stateIn(waiting))?.runningSince).toBeDefined();
  });

  it.each(['reply', 'ask-customer', 'offer'] as const)('the first answer stops at %s, once', (command) => {
    const answered = take(receivedState(), command, at(0.25));
    expect(answered.clocks.firstResponse).toEqual({ usedSeconds: hour / 4, fired: 0, result: 'met' });
    expect(take(answered, 'reply', at(2)).clocks.firstResponse).toEqual(answered.clocks.firstResponse);
  });

  it('miss the promise when they stop after it was due, also before anybody recorded the breach', () => {
    expect(take(receivedState(), 'reply', at(0.5)).clocks.firstResponse?.result).toBe('met');
    expect(take(receivedState(), 'reply', addSeconds(at(0.5), 1)).clocks.firstResponse?.result).toBe(
      'missed',
    );
  });

  it('stop for good when it is settled', () => {
    const settled: readonly Status[] = [
      'resolved',
      'closed',
      'closed-unresolved',
      'withdrawn',
      'invalid',
      'merged',
    ];
    for (const status of settled) {
      expect(nextDue(stateIn(status), policyOf)).toBeUndefined();
      expect(resolution(stateIn(status))?.result).toBe('met');
    }
  });

  it('start a new resolution when it is reopened, and keep the result of the first answer', () => {
    const reopened = take(stateIn('resolved'), 'reopen', at(1));
    expect(reopened.clocks.firstResponse?.result).toBe('met');
    expect(nextDue(reopened, policyOf)).toEqual({ clock: 'resolution', dueAt: at(24) });
  });
});
