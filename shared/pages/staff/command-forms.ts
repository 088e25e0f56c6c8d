import type { ComplaintView } from '../../contracts/staff-views.ts';
import type { StaffCommandType } from '../../domain/complaints/command-permissions.ts';
import { type Html, html } from '../html.ts';
import { fields } from './fields.ts';
import type { Words } from './words.ts';

/** Only legal commands get a button; these groups give them an order that people can learn. */
const groups: readonly { readonly key: string; readonly commands: readonly StaffCommandType[] }[] = [
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
      'make-promise',
      'keep-promise',
      'waive-promise',
      'resolve',
      'follow-up',
      'close',
      'close-unresolved',
      'reopen',
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
  { key: 'pass', commands: ['assign', 'escalate'] },
  {
    key: 'aside',
    commands: [
      'withdraw',
      'propose-invalid',
      'confirm-invalid',
      'merge',
      'unmerge',
      'link',
      'unlink',
      'mark-external',
      'answer-authority',
      'unmark-external',
    ],
  },
];

/** Reply and note stand above the timeline, each with its own colour and its own words on the button. */
export function writeForms(view: ComplaintView, words: Words): Html {
  const written = (['reply', 'add-note'] as const).filter((command) => view.commands.includes(command));
  return html`<div class="write">${written.map(
    (command) =>
      html`<details class="${command === 'reply' ? 'reply' : 'note'}"${command === 'reply' && html` open`}><summary>${words.t(`command.${command}`)}</summary>${form(command, view, words)}</details>`,
  )}</div>`;
}

export function commandGroups(view: ComplaintView, words: Words): Html {
  const legal = groups
    .map(({ key, commands }) => ({ key, commands: commands.filter((one) => view.commands.includes(one)) }))
    .filter(({ commands }) => commands.length > 0);
  if (legal.length === 0) return html``;
  return html`<section class="commands"><h2>${words.t('complaint.next')}</h2>${legal.map(
    ({ key, commands }) =>
      html`<div class="group"><h3>${words.t(`group.${key}`)}</h3>${commands.map((command) =>
        command in fields
          ? html`<details name="command"><summary>${words.t(`command.${command}`)}</summary>${form(command, view, words)}</details>`
          : form(command, view, words),
      )}</div>`,
  )}</section>`;
}

function form(command: StaffCommandType, view: ComplaintView, words: Words): Html {
  const inputs = fields[command]?.(view, words);
  const key = inputs ? 'submit' : 'command';
  return html`<form data-command="${command}">${inputs}<p class="problem" role="alert" hidden></p><button${
    command === 'reply' && html` class="primary"`
  }>${words.t(`${key}.${command}`)}</button></form>`;
}
