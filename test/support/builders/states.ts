import type { CommandType, ComplaintCommand } from '../../../shared/domain/complaints/commands.ts';
import { decide } from '../../../shared/domain/complaints/decide.ts';
import { evolve } from '../../../shared/domain/complaints/evolve.ts';
import type { ComplaintState, Status } from '../../../shared/domain/complaints/state.ts';
import type { Actor } from '../../../shared/domain/identity/actor.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { sampleCommand } from './commands.ts';
import { chen, customer, lin, submission, tuesdayMorning } from './complaints.ts';
import { book, policyOf } from './policies.ts';

/** The shortest way into every state. */
export const waysInto: Readonly<Record<Status, readonly CommandType[]>> = {
  received: [],
  acknowledged: ['acknowledge'],
  assessed: ['assess'],
  investigating: ['investigate'],
  'waiting-customer': ['ask-customer'],
  'waiting-supplier': ['ask-supplier'],
  'waiting-department': ['ask-department'],
  'pending-approval': ['request-approval'],
  offered: ['offer'],
  rejected: ['offer', 'reject-offer'],
  escalated: ['assess', 'escalate'],
  accepted: ['offer', 'accept-offer'],
  remedying: ['offer', 'accept-offer', 'start-remedy'],
  resolved: ['resolve'],
  'followed-up': ['resolve', 'follow-up'],
  closed: ['assess', 'resolve', 'confirm-solution', 'close'],
  'closed-unresolved': ['assess', 'escalate', 'close-unresolved'],
  reopened: ['resolve', 'reopen'],
  withdrawn: ['withdraw'],
  invalid: ['propose-invalid', 'confirm-invalid'],
  merged: ['merge'],
};

/** Who gives a command on the way: `confirm-invalid` needs a second person. */
export function giverOf(type: CommandType): Actor {
  if (type === 'confirm-solution') return customer;
  if (type === 'answer-request') return { kind: 'supplier', id: 'haixing' };
  if (type === 'refuse-photo') return { kind: 'system', id: 'photo-scanner' };
  return type === 'confirm-invalid' ? chen : lin;
}

/** A complaint received on Tuesday at 10:00 in Shanghai under the brisk policy (first answer 30 min, resolution 8 h). */
export function receivedState(policy: 'brisk@1' | 'standard@1' = 'brisk@1'): ComplaintState {
  const data = {
    submission: submission(),
    language: 'zh-CN',
    channel: 'web',
    department: 'customer-service',
    ownerId: 'lin',
    policy,
    priority: 'normal',
    keyHash: 'k',
    bodyHash: 'b',
  } as const;
  return evolve(undefined, { type: 'received', data }, tuesdayMorning, policyOf);
}

/** The state after one command. @throws what the domain refuses. */
export function take(
  state: ComplaintState,
  command: CommandType | ComplaintCommand,
  at: Instant = tuesdayMorning,
  actor?: Actor,
): ComplaintState {
  const given = typeof command === 'string' ? sampleCommand(command) : command;
  const by = actor ?? giverOf(given.type);
  const context = { reference: 'R-1', actor: by, at, surveyDelaySeconds: 3600, book };
  const fact = decide(state, given, context);
  return fact ? evolve(state, fact, at, policyOf, by.kind === 'staff' ? by.id : undefined) : state;
}

/** A complaint in that state, by the shortest way. */
export const stateIn = (status: Status): ComplaintState =>
  waysInto[status].reduce((state, type) => take(state, type), receivedState());
