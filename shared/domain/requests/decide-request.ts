import type { CommandContext } from '../complaints/commands.ts';
import type { Decision } from '../complaints/decision.ts';
import type { ComplaintState } from '../complaints/state.ts';
import { DomainError } from '../errors.ts';
import type { Instant } from '../instant.ts';
import { knownInstant } from '../sla/known-time.ts';
import type { TargetKind } from '../sla/policies.ts';
import { isOpen } from './open-request.ts';
import type { RequestCommands } from './request-commands.ts';

/** Absent when the policy sets no target, or nobody can know. */
function due(state: ComplaintState, kind: TargetKind, { at, book }: CommandContext): { dueAt?: Instant } {
  const { calendar, targets } = book.policyOf(state.policy);
  const target = targets[kind];
  const dueAt = target && knownInstant(calendar, at, target.seconds);
  return dueAt === undefined ? {} : { dueAt };
}

/** @throws DomainError gone/`request-closed`: answered already, recalled, or another question has been asked since. */
const answer: Decision<'answer-request'> = (state, data, { actor }) => {
  if (actor.kind !== 'supplier' && actor.kind !== 'department') return undefined;
  if (!isOpen(state, actor.kind, data.request)) {
    throw new DomainError('gone', 'request-closed', 'This question needs no answer any more. Thank you.');
  }
  return { type: `${actor.kind}-answered`, data };
};

/** What the commands about requests decide. */
export const requestDecisions: { readonly [T in keyof RequestCommands]: Decision<T> } = {
  'ask-supplier': (state, data, context) => ({
    type: 'supplier-asked',
    data: { ...data, ...due(state, 'supplierAnswer', context) },
  }),
  'ask-department': (state, data, context) => ({
    type: 'department-asked',
    data: { ...data, ...due(state, 'departmentAnswer', context) },
  }),
  'answer-request': answer,
  'end-wait': (_state, data) => ({ type: 'wait-ended', data }),
};
