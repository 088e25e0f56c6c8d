import { countsFrom, wasAnsweredAtOnce } from '../channels/happened-at.ts';
import { type Instant, secondsBetween } from '../instant.ts';
import { promiseEnded, promiseMade, promiseReminded, promisesDropped } from '../promises/open-promises.ts';
import { endRequest, startRequest } from '../requests/request-clock.ts';
import type { RoutedBy } from '../routing/route-complaint.ts';
import { recordShare } from '../sla/clocks.ts';
import type { ClockKind, Policy } from '../sla/policies.ts';
import type { PolicyOf } from '../sla/policy-book.ts';
import type { PolicyKey } from '../sla/policy-key.ts';
import { rebaseClock } from '../sla/rebase-clock.ts';
import {
  dropClock,
  eachClock,
  forgetEnded,
  pauseClocks,
  resumeClocks,
  startClocks,
  stopClocks,
} from './clock-changes.ts';
import type { ComplaintEvents, ComplaintFact } from './events.ts';
import { unmerged } from './merging.ts';
import { type ComplaintState, isSettled, type Status } from './state.ts';
import { watchUntouched } from './untouched.ts';

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

/** An answer to the customer keeps every promise of an answer. */
const responded: Evolution<'replied'> = (state, _data, at, policy) =>
  stopClocks(state, policy, at, ['acknowledgement', 'firstResponse', 'nextResponse']);

/** The customer wrote and somebody must answer. Until the first answer has been given, that one is what is awaited. */
const awaitAnswer = (state: ComplaintState, at: Instant, policy: Policy): ComplaintState => {
  const first = state.clocks.firstResponse;
  const awaited = first !== undefined && first.result === undefined;
  return awaited || isSettled(state.status) ? state : startClocks(state, policy, at, ['nextResponse']);
};

/** The resolution was the first notice; a later answer is the second, and the customer's silence counts from there. */
const noticed = (state: ComplaintState, at: Instant): ComplaintState =>
  state.outcome === undefined ? state : { ...state, secondNoticeAt: at };

/** Ends any wait: back to where the complaint was, its clocks run again. */
function resumeWork(state: ComplaintState, at: Instant): ComplaintState {
  if (!state.resumeStatus) return state;
  return resumeClocks(without({ ...state, status: state.resumeStatus }, 'resumeStatus', 'waitingSince'), at);
}

const wait = (state: ComplaintState, status: Status): ComplaintState => ({
  ...to(state, status),
  resumeStatus: state.resumeStatus ?? state.status,
});

/** The customer said or sent something: the silence is broken, a wait for it is over, and somebody must answer. */
function heard(state: ComplaintState, happenedAt: Instant, policy: Policy): ComplaintState {
  const spoken = without(state, 'secondNoticeAt');
  const saidAt = countsFrom(happenedAt, state.waitingSince ?? happenedAt);
  return awaitAnswer(
    state.status === 'waiting-customer' ? resumeWork(spoken, saidAt) : spoken,
    saidAt,
    policy,
  );
}

const settle = (status: Status) => (state: ComplaintState, _data: unknown, at: Instant, policy: Policy) =>
  stopClocks(
    without(to(state, status), 'resumeStatus', 'waitingSince', 'offer', 'secondNoticeAt'),
    policy,
    at,
  );
/** Given to somebody by the rules before anybody had it: no change of owner. */
const ownerBy = (routed?: RoutedBy) => routed && { ownerId: routed.ownerId, department: routed.department };

/** Passed on by the rules while somebody has it: a change of owner like any other (R004). */
const passedOn = (state: ComplaintState, routed?: RoutedBy) =>
  routed && { ...ownerBy(routed), ownerChanges: (state.ownerChanges ?? 0) + 1 };

const same = (state: ComplaintState): ComplaintState => state;

/** A follow-up that nobody is owed any more was neither kept nor broken. */
const withoutFollowUp = (state: ComplaintState): ComplaintState => dropClock(state, 'followUp');

const record = (state: ComplaintState, kind: ClockKind, due?: Instant): ComplaintState =>
  eachClock(state, (clock, one) => (one === kind ? recordShare(clock, due) : clock));

/**
 * An authority's deadline: severity 1, and a clock of its own that nothing pauses. Said again, as when more time is granted,
 * its due time changes; a deadline that was missed stays missed.
 */
function marked(
  state: ComplaintState,
  { by, notifiedAt, dueAt }: ComplaintEvents['external-marked'],
): ComplaintState {
  const clock = state.clocks.statutory ?? { usedSeconds: 0, runningSince: notifiedAt, fired: 0 };
  const targetSeconds = secondsBetween(clock.runningSince ?? notifiedAt, dueAt);
  return {
    ...state,
    external: by,
    severity: 1,
    clocks: { ...state.clocks, statutory: { ...clock, targetSeconds } },
  };
}

const evolutions: { readonly [T in Exclude<ComplaintFact['type'], 'received'>]: Evolution<T> } = {
  confirmed: (state, { customerId, routed }) => ({ ...state, customerId, ...ownerBy(routed) }),
  acknowledged: (state) => to(state, 'acknowledged'),
  assessed: (state, { cause, severity, priority, productLine, routed }) => ({
    ...without(to(state, 'assessed'), 'productLine'),
    ...passedOn(state, routed),
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
    ...pauseClocks(wait(responded(state, data, at, policy), 'waiting-customer'), policy, at),
    waitingSince: at,
  }),
  'customer-wrote': (state, { happenedAt }, at, policy) => heard(state, happenedAt ?? at, policy),
  'contact-logged': (state, { reached, text }, at, policy) =>
    reached ? noticed(responded(state, { text }, at, policy), at) : state,
  'photo-added': (state, { door }, at, policy) => {
    const counted = { ...state, photos: (state.photos ?? 0) + 1 };
    return door === 'console' ? counted : heard(counted, at, policy);
  },
  'photo-refused': (state) => ({ ...state, refusedPhotos: (state.refusedPhotos ?? 0) + 1 }),
  'mail-held': same,
  'supplier-asked': (state, _data, at, policy) =>
    wait(startRequest(state, 'supplierAnswer', at, policy), 'waiting-supplier'),
  'department-asked': (state, _data, at, policy) =>
    wait(startRequest(state, 'departmentAnswer', at, policy), 'waiting-department'),
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
  'offer-rejected': (state, _data, at, policy) =>
    awaitAnswer(without(to(state, 'rejected'), 'offer'), at, policy),
  escalated: (state) => to(state, 'escalated'),
  'remedy-started': (state, _data, at, policy) =>
    startClocks(to(state, 'remedying'), policy, at, ['remedyJob']),
  resolved: (state, { outcome, surveyAt }, at, policy) => ({
    ...startClocks(settle('resolved')(state, {}, at, policy), policy, at, ['followUp']),
    outcome,
    ...(surveyAt && { surveyAt }),
  }),
  'solution-confirmed': (state) => ({ ...state, agreed: true }),
  'followed-up': (state, _data, at, policy) =>
    stopClocks(to(noticed(state, at), 'followed-up'), policy, at, ['followUp']),
  closed: (state, data, at, policy) => settle('closed')(withoutFollowUp(state), data, at, policy),
  'closed-unresolved': settle('closed-unresolved'),
  reopened: (state, { routed }, at, policy) => {
    const again: ComplaintState = {
      ...without(withoutFollowUp(state), 'outcome', 'agreed', 'surveyAt', 'secondNoticeAt'),
      ...passedOn(state, routed),
      status: 'reopened',
      resolutionNumber: state.resolutionNumber + 1,
    };
    return awaitAnswer(startClocks(again, policy, at, ['resolution']), at, policy);
  },
  withdrawn: (state, data, at, policy) => settle('withdrawn')(promisesDropped(state), data, at, policy),
  'invalid-proposed': same,
  'invalid-confirmed': (state, data, at, policy) =>
    settle('invalid')(promisesDropped(state), data, at, policy),
  merged: (state, { into }, at, policy) => ({
    ...settle('merged')(promisesDropped(state), {}, at, policy),
    mergedInto: into,
  }),
  unmerged: (state, { back }, at) => unmerged(state, back, at),
  linked: same,
  unlinked: same,
  'clock-warned': (state, { clock }) => record(state, clock),
  'clock-breached': (state, { clock, dueAt }) => record(state, clock, dueAt),
  'promise-made': promiseMade,
  'promise-near': (state, { promise }) => promiseReminded(state, promise),
  'promise-kept': (state, { promise }) => promiseEnded(state, promise),
  'promise-broken': (state, { promise }) => promiseEnded(state, promise),
  'promise-waived': (state, { promise }) => promiseEnded(state, promise),
  'left-untouched': same,
  'external-marked': marked,
  'authority-answered': (state, _data, at, policy) => stopClocks(state, policy, at, ['statutory']),
  'external-unmarked': (state) => without(dropClock(state, 'statutory'), 'external'),
  'calendar-continued': (state, { policy }) => ({ ...state, policy }),
  'survey-requested': (state) => without(state, 'surveyAt'),
  'survey-suppressed': (state) => without(state, 'surveyAt'),
};

/**
 * The first state of a complaint: its clocks run from the moment the company heard of it, confirmed or not. Whoever took it
 * in a conversation has taken it up and answered already, so neither is promised.
 */
function received(data: ComplaintEvents['received'], at: Instant, policy: Policy): ComplaintState {
  const state: ComplaintState = {
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
    clocks: {},
  };
  const since = data.happenedAt ?? at;
  return wasAnsweredAtOnce(data)
    ? startClocks(state, policy, since, ['resolution'])
    : startClocks(state, policy, since, ['acknowledgement', 'firstResponse', 'resolution']);
}

/** It has left the pile: somebody took it up. */
const takenUp = (state: ComplaintState, policy: Policy, at: Instant): ComplaintState =>
  state.status === 'received' ? state : stopClocks(state, policy, at, ['acknowledgement']);

/** Under another policy or calendar from `at` on: what each clock keeps is said at `rebaseClock`. */
function underPolicy(
  state: ComplaintState,
  key: PolicyKey | undefined,
  at: Instant,
  policyOf: PolicyOf,
): ComplaintState {
  if (key === undefined || key === state.policy) return state;
  const [from, to] = [policyOf(state.policy), policyOf(key)];
  return { ...eachClock(state, (clock, kind) => rebaseClock(from, to, kind, clock, at)), policy: key };
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
  const after = applied(state, fact, at, policyOf, actorId);
  return watchUntouched(state, after, fact, at, policyOf(after.policy));
}

function applied(
  state: ComplaintState | undefined,
  fact: ComplaintFact,
  at: Instant,
  policyOf: PolicyOf,
  actorId: string | undefined,
): ComplaintState {
  if (fact.type === 'received') return received(fact.data, at, policyOf(fact.data.policy));
  if (!state) throw new RangeError(`The first event of a complaint is received, not ${fact.type}`);
  if (fact.type === 'invalid-proposed' && actorId !== undefined)
    return { ...state, invalidProposedBy: actorId };
  const policy = policyOf(state.policy);
  const evolution = evolutions[fact.type] as Evolution<typeof fact.type>;
  const next = takenUp(evolution(forgetEnded(state), fact.data as never, at, policy), policy, at);
  return fact.type === 'confirmed' ||
    fact.type === 'assessed' ||
    fact.type === 'assigned' ||
    fact.type === 'reopened'
    ? underPolicy(next, fact.data.policy, at, policyOf)
    : next;
}
