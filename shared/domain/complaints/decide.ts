import { contactDecisions } from '../channels/decide-contact.ts';
import { DomainError } from '../errors.ts';
import { addSeconds } from '../instant.ts';
import { photoDecisions } from '../photos/decide-photo.ts';
import { promiseDecisions } from '../promises/decide-promise.ts';
import { requestDecisions } from '../requests/decide-request.ts';
import type { RoutedBy } from '../routing/route-complaint.ts';
import { knownSeconds } from '../sla/known-time.ts';
import type { PolicyBook } from '../sla/policy-book.ts';
import type { PolicyKey } from '../sla/policy-key.ts';
import { needsRootCause } from '../triage/needs-root-cause.ts';
import type { CommandContext, CommandType, ComplaintCommand, ComplaintCommands } from './commands.ts';
import { externalDecisions } from './decide-external.ts';
import type { Decision } from './decision.ts';
import type { ComplaintFact } from './events.ts';
import { lifecycle } from './lifecycle.ts';
import { policyFactsOf } from './policy-facts.ts';
import type { ComplaintState } from './state.ts';

const refuse = (code: string, message: string, details: Record<string, unknown> = {}): never => {
  throw new DomainError('conflict', code, message, details);
};

function assign(
  state: ComplaintState,
  data: ComplaintCommands['assign'],
  { book }: CommandContext,
): ComplaintFact {
  if (data.ownerId === state.ownerId && data.department === state.department) {
    refuse('already-owner', 'That person owns this complaint already; choose another owner.');
  }
  if (data.summary.trim() === '') {
    throw new DomainError(
      'unprocessable',
      'summary-missing',
      'Write a hand-over summary, so that the customer never repeats the story.',
    );
  }
  const policy = book.handOver(state.policy, data.department);
  return { type: 'assigned', data: { ...data, ...(policy !== state.policy && { policy }) } };
}

/**
 * What is known now may choose another policy: it counts from this event on. What an authority has taken up is of the
 * highest severity, whatever it is assessed as.
 */
function assess(
  state: ComplaintState,
  data: ComplaintCommands['assess'],
  { book, at }: CommandContext,
): ComplaintFact {
  const facts = policyFactsOf(data, state.channel);
  const department = data.routed?.department ?? state.department;
  const policy = book.chooseAgain(state.policy, facts, department, at);
  return {
    type: 'assessed',
    data: {
      ...data,
      ...(state.external && { severity: 1 }),
      ...(policy !== state.policy && { policy }),
    },
  };
}

/** The policy of a team that the rules give it to, where that works by another calendar. */
function underRouted(
  state: ComplaintState,
  routed: RoutedBy | undefined,
  book: PolicyBook,
): { readonly policy?: PolicyKey } {
  const { department = state.department } = routed ?? {};
  const policy = department === state.department ? state.policy : book.handOver(state.policy, department);
  return policy === state.policy ? {} : { policy };
}

/** A confirmed complaint is somebody's: the rules may give it to another team, which may work other hours. */
function confirm(
  state: ComplaintState,
  data: ComplaintCommands['confirm'],
  { book }: CommandContext,
): ComplaintFact | undefined {
  if (state.customerId !== undefined) return undefined;
  return { type: 'confirmed', data: { ...data, ...underRouted(state, data.routed, book) } };
}

/** R002: every complaint gets a cause, at the latest before it closes. */
function demandCause(state: ComplaintState): void {
  if (state.cause === undefined)
    refuse('cause-missing', 'Nobody has assessed this complaint; assess it before closing.');
}

function demandRootCause(state: ComplaintState, { repeatedCause = false }: CommandContext): void {
  if (needsRootCause(state, repeatedCause))
    refuse(
      'root-cause-missing',
      'Severity 1 and 2, and a cause that comes back, need a root cause before closing; record it.',
    );
}

/** The customer was told twice and has been silent for the policy's time since. */
function isSilent(state: ComplaintState, { at, book }: CommandContext): boolean {
  const { calendar, silenceSeconds } = book.policyOf(state.policy);
  const { secondNoticeAt } = state;
  return secondNoticeAt !== undefined && knownSeconds(calendar, secondNoticeAt, at) >= silenceSeconds;
}

/** No silent closing: an outcome with its notice, and agreement or long silence, a cause; its root cause where that is due. */
function close(state: ComplaintState, context: CommandContext): ComplaintFact {
  if (!state.outcome)
    refuse('outcome-missing', 'Resolve it with an outcome and tell the customer before closing.');
  if (state.external && !state.agreed) {
    refuse(
      'external-never-silent',
      'An authority has taken this up: it never closes by silence; close it when the customer has agreed.',
    );
  }
  if (!state.agreed && !isSilent(state, context)) {
    refuse(
      'agreement-missing',
      'The customer has not agreed; write once more, and close after five business days of silence.',
    );
  }
  demandCause(state);
  demandRootCause(state, context);
  return { type: 'closed', data: {} };
}

function confirmInvalid(state: ComplaintState, context: CommandContext): ComplaintFact {
  if (state.invalidProposedBy === undefined)
    refuse('invalid-not-proposed', 'Nobody has proposed to call this invalid; propose it first.');
  if (context.actor.kind !== 'staff' || context.actor.id === state.invalidProposedBy) {
    throw new DomainError(
      'forbidden',
      'second-person-needed',
      'A second person must confirm that this complaint is invalid.',
    );
  }
  return { type: 'invalid-confirmed', data: {} };
}

const decisions: { readonly [T in CommandType]: Decision<T> } = {
  confirm,
  acknowledge: () => ({ type: 'acknowledged', data: {} }),
  assess,
  investigate: () => ({ type: 'investigation-started', data: {} }),
  'record-root-cause': (_state, data) => ({ type: 'root-cause-recorded', data }),
  assign,
  reply: (_state, data) => ({ type: 'replied', data }),
  'add-note': (_state, data) => ({ type: 'note-added', data }),
  'ask-customer': (_state, data) => ({ type: 'customer-asked', data }),
  ...contactDecisions,
  ...photoDecisions,
  ...requestDecisions,
  ...externalDecisions,
  ...promiseDecisions,
  'request-approval': (_state, data) => ({ type: 'approval-requested', data }),
  'give-approval': (_state, data) => ({ type: 'approval-given', data }),
  'refuse-approval': (_state, data) => ({ type: 'approval-refused', data }),
  offer: (_state, data) => ({ type: 'offered', data }),
  'accept-offer': () => ({ type: 'offer-accepted', data: {} }),
  'reject-offer': (_state, data) => ({ type: 'offer-rejected', data }),
  escalate: (_state, data) => ({ type: 'escalated', data }),
  'start-remedy': () => ({ type: 'remedy-started', data: {} }),
  resolve: (_state, data, { at, surveyDelaySeconds }) => ({
    type: 'resolved',
    data: { ...data, surveyAt: addSeconds(at, surveyDelaySeconds) },
  }),
  'confirm-solution': (state) => (state.agreed ? undefined : { type: 'solution-confirmed', data: {} }),
  'follow-up': (_state, data) => ({ type: 'followed-up', data }),
  close: (state, _data, context) => close(state, context),
  'close-unresolved': (state, data, context) => {
    demandCause(state);
    demandRootCause(state, context);
    return { type: 'closed-unresolved', data };
  },
  reopen: (state, data, { book }) => ({
    type: 'reopened',
    data: { ...data, ...underRouted(state, data.routed, book) },
  }),
  withdraw: (_state, data) => ({ type: 'withdrawn', data }),
  'propose-invalid': (_state, data) => ({ type: 'invalid-proposed', data }),
  'confirm-invalid': (state, _data, context) => confirmInvalid(state, context),
  merge: (_state, data, { reference }) =>
    data.into === reference
      ? refuse('merge-onto-itself', 'A complaint cannot be merged onto itself; choose another.')
      : { type: 'merged', data },
  unmerge: (_state, data) => ({ type: 'unmerged', data }),
  link: (_state, data, { reference }) =>
    data.to === reference
      ? refuse('link-onto-itself', 'A complaint cannot be linked to itself; choose another.')
      : { type: 'linked', data },
  unlink: (_state, data) => ({ type: 'unlinked', data }),
};

/**
 * What a command does to a complaint in this state: one fact, or undefined when it is already so.
 * @throws DomainError conflict/`illegal-transition` when the lifecycle has no such arrow; the error of the broken invariant else.
 */
export function decide(
  state: ComplaintState,
  command: ComplaintCommand,
  context: CommandContext,
): ComplaintFact | undefined {
  const { from, by } = lifecycle[command.type];
  if (!by.includes(context.actor.kind)) {
    throw new DomainError('forbidden', 'wrong-actor', `This is not for a ${context.actor.kind} to do.`, {
      command: command.type,
    });
  }
  if (!from.includes(state.status)) {
    refuse(
      'illegal-transition',
      `A complaint that is ${state.status} cannot take ${command.type}; look at its newest state.`,
      {
        command: command.type,
        complaintStatus: state.status,
        ...(state.mergedInto && { mergedInto: state.mergedInto }),
      },
    );
  }
  const decision = decisions[command.type] as Decision<typeof command.type>;
  return decision(state, command.data as never, context);
}
