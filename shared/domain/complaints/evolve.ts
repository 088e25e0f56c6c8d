import { countsFrom, wasAnsweredAtOnce } from '../channels/happened-at.ts';
import type { Instant } from '../instant.ts';
import { endRequest, forgetEnded, startRequest } from '../requests/request-clock.ts';
import { pauseClock, recordShare, resumeClock, startClock, stopClock } from '../sla/clocks.ts';
import type { ClockKind, Policy } from '../sla/policies.ts';
import type { PolicyOf } from '../sla/policy-book.ts';
import type { ComplaintEvents, ComplaintFact } from './events.ts';
import type { ComplaintState, Status } from './state.ts';

type Evolution<T extends ComplaintFact['type']> = (
  state: ComplaintState,
  data: ComplaintEvents[T],
  at: Instant,
  policy: Policy,
) => ComplaintState;

/** The work moves on: a proposal to call the complaint invalid lapses. */
const to = (state: ComplaintState, status: Status): ComplaintState => ({
  ...without(state, 'invalidProposedBy'),
  status,
});

function without<K extends keyof ComplaintState>(
  state: ComplaintState,
  ...keys: readonly K[]
): ComplaintState {
  const copy: Record<string, unknown> = { ...state };
  for (const key of keys) delete copy[key];
  return copy as unknown as ComplaintState;
}

function eachClock(
  state: ComplaintState,
  change: (kind: ClockKind) => ComplaintState['clocks'][ClockKind],
): ComplaintState {
  const clocks: Partial<Record<ClockKind, NonNullable<ComplaintState['clocks'][ClockKind]>>> = {};
  for (const kind of Object.keys(state.clocks) as ClockKind[]) {
    const changed = change(kind);
    if (changed) clocks[kind] = changed;
  }
  return { ...state, clocks };
}

const pause = (state: ComplaintState, policy: Policy, at: Instant) =>
  eachClock(state, (kind) => state.clocks[kind] && pauseClock(policy, state.clocks[kind], at));
const resume = (state: ComplaintState, at: Instant) =>
  eachClock(state, (kind) => state.clocks[kind] && resumeClock(state.clocks[kind], at));
const stopAll = (state: ComplaintState, policy: Policy, at: Instant) =>
  eachClock(state, (kind) => state.clocks[kind] && stopClock(policy, kind, state.clocks[kind], at));

/** The first human answer to the customer stops the first-response clock. */
const responded: Evolution<'replied'> = (state, _data, at, policy) =>
  eachClock(state, (kind) => {
    const clock = state.clocks[kind];
    return clock && kind === 'firstResponse' ? stopClock(policy, kind, clock, at) : clock;
  });

/** The resolution was the first notice; a later answer is the second, and the customer's silence counts from there. */
const noticed = (state: ComplaintState, at: Instant): ComplaintState =>
  state.outcome === undefined ? state : { ...state, secondNoticeAt: at };

/** Ends any wait: back to where the complaint was, its clocks run again. */
function resumeWork(state: ComplaintState, at: Instant): ComplaintState {
  if (!state.resumeStatus) return state;
  return resume(without({ ...state, status: state.resumeStatus }, 'resumeStatus', 'waitingSince'), at);
}

const wait = (state: ComplaintState, status: Status): ComplaintState => ({
  ...to(state, status),
  resumeStatus: state.resumeStatus ?? state.status,
});
const settle = (status: Status) => (state: ComplaintState, _data: unknown, at: Instant, policy: Policy) =>
  stopAll(without(to(state, status), 'resumeStatus', 'waitingSince', 'offer', 'secondNoticeAt'), policy, at);
const same = (state: ComplaintState): ComplaintState => state;

function record(state: ComplaintState, kind: ClockKind): ComplaintState {
  const clock = state.clocks[kind];
  return clock ? { ...state, clocks: { ...state.clocks, [kind]: recordShare(clock) } } : state;
}

const evolutions: { readonly [T in Exclude<ComplaintFact['type'], 'received'>]: Evolution<T> } = {
  confirmed: (state, { customerId }) => ({ ...state, customerId }),
  acknowledged: (state) => to(state, 'acknowledged'),
  assessed: (state, { cause, severity, priority, productLine }) => ({
    ...without(to(state, 'assessed'), 'productLine'),
    cause,
    severity,
    priority,
    ...(productLine !== undefined && { productLine }),
  }),
  'investigation-started': (state) => to(state, 'investigating'),
  'root-cause-recorded': (state) => ({ ...state, rootCause: true }),
  assigned: (state, { ownerId, department }) => ({
    ...state,
    ownerId,
    department,
    ownerChanges: (state.ownerChanges ?? 0) + 1,
  }),
  replied: (state, data, at, policy) => noticed(responded(state, data, at, policy), at),
  'note-added': same,
  'customer-asked': (state, data, at, policy) => ({
    ...pause(wait(responded(state, data, at, policy), 'waiting-customer'), policy, at),
    waitingSince: at,
  }),
  'customer-wrote': (state, { happenedAt }, at) => {
    const heard = without(state, 'secondNoticeAt');
    if (state.status !== 'waiting-customer') return heard;
    return resumeWork(heard, countsFrom(happenedAt ?? at, state.waitingSince ?? at));
  },
  'contact-logged': (state, { reached, text }, at, policy) =>
    reached ? noticed(responded(state, { text }, at, policy), at) : state,
  'supplier-asked': (state, _data, at) => wait(startRequest(state, 'supplierAnswer', at), 'waiting-supplier'),
  'department-asked': (state, _data, at) =>
    wait(startRequest(state, 'departmentAnswer', at), 'waiting-department'),
  'supplier-answered': (state, _data, at, policy) => resumeWork(endRequest(state, policy, at), at),
  'department-answered': (state, _data, at, policy) => resumeWork(endRequest(state, policy, at), at),
  'wait-ended': (state, { how }, at, policy) => resumeWork(endRequest(state, policy, at, how), at),
  'approval-requested': (state) => wait(state, 'pending-approval'),
  'approval-given': (state, _data, at) => resumeWork(state, at),
  'approval-refused': (state, _data, at) => resumeWork(state, at),
  offered: (state, { offer, text }, at, policy) => ({
    ...to(responded(state, { text }, at, policy), 'offered'),
    offer,
  }),
  'offer-accepted': (state) => ({ ...to(state, 'accepted'), agreed: true }),
  'offer-rejected': (state) => without(to(state, 'rejected'), 'offer'),
  escalated: (state) => to(state, 'escalated'),
  'remedy-started': (state) => to(state, 'remedying'),
  resolved: (state, { outcome, surveyAt }, at, policy) => ({
    ...settle('resolved')(state, {}, at, policy),
    outcome,
    ...(surveyAt && { surveyAt }),
  }),
  'solution-confirmed': (state) => ({ ...state, agreed: true }),
  'followed-up': (state, _data, at) => to(noticed(state, at), 'followed-up'),
  closed: settle('closed'),
  'closed-unresolved': settle('closed-unresolved'),
  reopened: (state, _data, at) => ({
    ...without(state, 'outcome', 'agreed', 'surveyAt', 'secondNoticeAt'),
    status: 'reopened',
    resolutionNumber: state.resolutionNumber + 1,
    clocks: { ...state.clocks, resolution: startClock(at) },
  }),
  withdrawn: settle('withdrawn'),
  'invalid-proposed': same,
  'invalid-confirmed': settle('invalid'),
  merged: (state, { into }, at, policy) => ({ ...settle('merged')(state, {}, at, policy), mergedInto: into }),
  'clock-warned': (state, { clock }) => record(state, clock),
  'clock-breached': (state, { clock }) => record(state, clock),
  'survey-requested': (state) => without(state, 'surveyAt'),
  'survey-suppressed': (state) => without(state, 'surveyAt'),
};

/**
 * The first state of a complaint: its clocks run from the moment the company heard of it, confirmed or not. Whoever took it
 * in a conversation has answered already, so no first response is promised.
 */
function received(data: ComplaintEvents['received'], at: Instant): ComplaintState {
  const start = startClock(data.happenedAt ?? at);
  return {
    status: 'received',
    language: data.language,
    channel: data.channel,
    priority: data.priority,
    department: data.department,
    ownerId: data.ownerId,
    ...(data.submission.contact.email !== undefined && { hasEmail: true }),
    ...(data.customerId !== undefined && { customerId: data.customerId }),
    policy: data.policy,
    resolutionNumber: 1,
    clocks: {
      ...(!wasAnsweredAtOnce(data) && { firstResponse: start }),
      resolution: start,
    },
  };
}

/**
 * The state after one more fact. Pure; a refold of the whole log gives what the newest event carries.
 * `actorId` is who did it: a proposal to call a complaint invalid remembers its proposer.
 */
export function evolve(
  state: ComplaintState | undefined,
  fact: ComplaintFact,
  at: Instant,
  policyOf: PolicyOf,
  actorId?: string,
): ComplaintState {
  if (fact.type === 'received') return received(fact.data, at);
  if (!state) throw new RangeError(`The first event of a complaint is received, not ${fact.type}`);
  if (fact.type === 'invalid-proposed' && actorId !== undefined)
    return { ...state, invalidProposedBy: actorId };
  const evolution = evolutions[fact.type] as Evolution<typeof fact.type>;
  return evolution(forgetEnded(state), fact.data as never, at, policyOf(state.policy));
}
