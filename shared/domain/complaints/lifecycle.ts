import type { Actor } from '../identity/actor.ts';
import type { CommandType } from './commands.ts';
import { isSettled, type Status, statuses } from './state.ts';

type ActorKind = Actor['kind'];
interface Arrow {
  readonly from: readonly Status[];
  readonly by: readonly ActorKind[];
}

/** Staff are at work on it: steps that the policy does not demand may be skipped. */
const working: readonly Status[] = [
  'received',
  'acknowledged',
  'assessed',
  'investigating',
  'reopened',
  'escalated',
];
const open = statuses.filter((status) => !isSettled(status));
const except = (...left: readonly Status[]) => statuses.filter((status) => !left.includes(status));
const staff: readonly ActorKind[] = ['staff'];
const customer: readonly ActorKind[] = ['customer'];
const either: readonly ActorKind[] = ['staff', 'customer'];
const system: readonly ActorKind[] = ['system'];

/** Which command is legal in which state, and for whom: the state × command table. */
export const lifecycle: Readonly<Record<CommandType, Arrow>> = {
  confirm: { from: except('merged', 'invalid'), by: either },
  acknowledge: { from: ['received'], by: staff },
  assess: { from: ['received', 'acknowledged', 'assessed', 'investigating', 'reopened'], by: staff },
  investigate: { from: ['received', 'acknowledged', 'assessed', 'reopened', 'escalated'], by: staff },
  'record-root-cause': { from: except('merged', 'invalid'), by: staff },
  assign: { from: except('merged', 'invalid', 'withdrawn'), by: staff },
  reply: { from: except('merged', 'invalid', 'withdrawn'), by: staff },
  'add-note': { from: statuses, by: staff },
  'ask-customer': { from: working, by: staff },
  'customer-write': { from: except('merged'), by: either },
  'log-contact': { from: statuses, by: staff },
  'add-photo': { from: except('merged'), by: either },
  'refuse-photo': { from: statuses, by: system },
  'hold-mail': { from: statuses, by: ['system'] },
  'ask-supplier': { from: working, by: staff },
  'ask-department': { from: working, by: staff },
  'end-wait': { from: ['waiting-customer', 'waiting-supplier', 'waiting-department'], by: staff },
  'answer-request': { from: ['waiting-supplier', 'waiting-department'], by: ['supplier', 'department'] },
  'request-approval': { from: working, by: staff },
  'give-approval': { from: ['pending-approval'], by: staff },
  'refuse-approval': { from: ['pending-approval'], by: staff },
  offer: { from: working, by: staff },
  'accept-offer': { from: ['offered'], by: either },
  'reject-offer': { from: ['offered'], by: either },
  escalate: {
    from: ['rejected', 'received', 'acknowledged', 'assessed', 'investigating', 'reopened'],
    by: staff,
  },
  'start-remedy': { from: ['accepted'], by: staff },
  resolve: { from: [...working, 'accepted', 'remedying'], by: staff },
  'confirm-solution': { from: ['resolved', 'followed-up'], by: customer },
  'follow-up': { from: ['resolved'], by: staff },
  close: { from: ['resolved', 'followed-up'], by: staff },
  'close-unresolved': { from: ['escalated'], by: staff },
  reopen: { from: ['resolved', 'followed-up', 'closed'], by: either },
  withdraw: { from: open, by: either },
  'propose-invalid': { from: working, by: staff },
  'confirm-invalid': { from: working, by: staff },
  merge: { from: open, by: staff },
  // Also when it is settled: what was promised is to be kept all the same.
  'make-promise': { from: except('merged', 'invalid', 'withdrawn'), by: staff },
  'keep-promise': { from: except('merged', 'invalid', 'withdrawn'), by: staff },
  'waive-promise': { from: except('merged', 'invalid', 'withdrawn'), by: staff },
  'mark-external': { from: open, by: staff },
  'answer-authority': { from: open, by: staff },
  'unmark-external': { from: open, by: staff },
  unmerge: { from: ['merged'], by: staff },
  link: { from: statuses, by: staff },
  unlink: { from: statuses, by: staff },
};

/** The commands that are legal now for that kind of actor: what a page shows buttons for. */
export function legalCommands(status: Status, by: ActorKind): readonly CommandType[] {
  return (Object.keys(lifecycle) as CommandType[]).filter(
    (command) => lifecycle[command].from.includes(status) && lifecycle[command].by.includes(by),
  );
}
