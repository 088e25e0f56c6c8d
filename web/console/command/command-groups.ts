import type { StaffCommandType } from '../../../shared/domain/complaints/command-permissions.ts';

/** Only legal commands get a button; these groups give them an order that people can learn. Reply and note have a box of their own. */
export const commandGroups: readonly {
  readonly key: 'progress' | 'solve' | 'wait' | 'pass' | 'aside';
  readonly commands: readonly StaffCommandType[];
}[] = [
  {
    key: 'progress',
    commands: ['confirm', 'acknowledge', 'assess', 'investigate', 'start-remedy', 'record-root-cause'],
  },
  {
    key: 'solve',
    commands: [
      'offer',
      'accept-offer',
      'reject-offer',
      'resolve',
      'follow-up',
      'close',
      'close-unresolved',
      'reopen',
      'make-promise',
      'keep-promise',
      'waive-promise',
    ],
  },
  {
    key: 'wait',
    commands: [
      'give-approval',
      'refuse-approval',
      'ask-customer',
      'customer-write',
      'log-contact',
      'ask-supplier',
      'ask-department',
      'request-approval',
      'end-wait',
    ],
  },
  {
    key: 'pass',
    commands: ['assign', 'escalate', 'mark-external', 'answer-authority', 'unmark-external'],
  },
  {
    key: 'aside',
    commands: ['withdraw', 'propose-invalid', 'confirm-invalid', 'merge', 'unmerge', 'link', 'unlink'],
  },
];

/** The legal commands by group; one that no group names (a newer API's) stands in the last. */
export function groupsOf(legal: readonly StaffCommandType[]) {
  const placed = new Set<StaffCommandType>([
    'reply',
    'add-note',
    ...commandGroups.flatMap((one) => one.commands),
  ]);
  return commandGroups
    .map(({ key, commands }) => ({
      key,
      commands: [
        ...commands.filter((one) => legal.includes(one)),
        ...(key === 'aside' ? legal.filter((one) => !placed.has(one)) : []),
      ],
    }))
    .filter(({ commands }) => commands.length > 0);
}
