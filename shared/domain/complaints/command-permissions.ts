import type { Action } from '../identity/permissions.ts';
import type { CommandType } from './commands.ts';

/**
 * Not by a button of the console: only a customer says that it is solved, only who was asked answers, photos pass the scanner,
 * and mails that nobody proved come from the mail adapter.
 */
const elsewhere = ['confirm-solution', 'answer-request', 'add-photo', 'refuse-photo', 'hold-mail'] as const;
export type StaffCommandType = Exclude<CommandType, (typeof elsewhere)[number]>;

export const isStaffCommand = (command: CommandType): command is StaffCommandType =>
  !elsewhere.some((one) => one === command);

/** What a member of staff needs for each command: the one table. */
export const commandActions: Readonly<Record<StaffCommandType, Action>> = {
  confirm: 'complaint.handle',
  acknowledge: 'complaint.handle',
  assess: 'complaint.handle',
  investigate: 'complaint.handle',
  'record-root-cause': 'complaint.handle',
  assign: 'complaint.assign',
  reply: 'complaint.handle',
  'add-note': 'complaint.handle',
  'ask-customer': 'complaint.handle',
  'customer-write': 'complaint.handle',
  'log-contact': 'complaint.handle',
  'ask-supplier': 'complaint.handle',
  'ask-department': 'complaint.handle',
  'end-wait': 'complaint.handle',
  'request-approval': 'complaint.handle',
  'give-approval': 'complaint.approve',
  'refuse-approval': 'complaint.approve',
  offer: 'complaint.handle',
  'accept-offer': 'complaint.handle',
  'reject-offer': 'complaint.handle',
  escalate: 'complaint.handle',
  'start-remedy': 'complaint.handle',
  resolve: 'complaint.handle',
  'follow-up': 'complaint.handle',
  close: 'complaint.handle',
  'close-unresolved': 'complaint.handle',
  reopen: 'complaint.handle',
  withdraw: 'complaint.handle',
  'propose-invalid': 'complaint.handle',
  'confirm-invalid': 'complaint.handle',
  merge: 'complaint.handle',
  'make-promise': 'complaint.handle',
  'keep-promise': 'complaint.handle',
  'waive-promise': 'complaint.handle',
  'mark-external': 'complaint.handle',
  'answer-authority': 'complaint.handle',
  'unmark-external': 'complaint.handle',
  unmerge: 'complaint.handle',
  link: 'complaint.handle',
  unlink: 'complaint.handle',
};
