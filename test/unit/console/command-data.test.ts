import { describe, expect, it } from 'vitest';
import { staffCommandRequest, staffCommandTypes } from '../../../shared/contracts/staff-commands.ts';
import type { ComplaintView } from '../../../shared/contracts/staff-views.ts';
import { languages } from '../../../shared/domain/language.ts';
import { translate } from '../../../shared/i18n/translate.ts';
import { dataOf, initialOf, missingOf } from '../../../web/console/command/command-data.ts';
import { commandFields, type Field } from '../../../web/console/command/command-fields.ts';
import { groupsOf } from '../../../web/console/command/command-groups.ts';
import { complaintShown } from '../../support/builders/complaint-shown.ts';

const library = {
  causes: [{ id: 'DAMAGED', name: 'Damaged', retired: false }],
  productLines: [{ id: 'lamps', name: 'Lamps', retired: false }],
  agents: [{ id: 'chen', name: '陈主管 Chen', retired: false }],
};

const linked = { reference: 'R-7K2M-9QXD-4TA', how: 'linked', by: 'this' } as const;

/** Every field filled in with something that the contract takes. */
function filledIn(fields: readonly Field[]) {
  const example = (field: Field) => {
    if (field.kind === 'choice') return field.initial || (field.choices[0]?.value ?? '');
    if (field.kind === 'checks') return field.choices.map(({ value }) => value);
    if (field.kind === 'decimal') return '12.50';
    if (field.kind === 'whole') return '30';
    if (field.kind === 'day') return '2026-12-01';
    return field.name === 'into' || field.name === 'to' ? linked.reference : 'chen';
  };
  return Object.fromEntries(fields.map((field) => [field.name, example(field)]));
}

/** The same complaint with something promised to the customer. */
const withPromise = (view: ComplaintView): ComplaintView => {
  const dueAt = '2026-12-01T16:00:00.000Z';
  const promise = { promise: 2, text: 'A lamp', promisedBy: 'zhou', dueOn: '2026-12-01', dueAt };
  const made = {
    type: 'promise-made',
    data: promise,
    sequence: 9,
    at: dueAt,
    actor: { kind: 'staff' },
  } as const;
  return {
    ...view,
    state: { ...view.state, openPromises: [{ promise: 2, dueAt }] },
    timeline: [...view.timeline, made],
  };
};

describe('forms of commands, as data', () => {
  it.each(staffCommandTypes)('%s: what its form sends is what the API takes', async (type) => {
    const view = { ...withPromise(await complaintShown()), related: [linked] };
    const fields = commandFields[type]?.(view, library) ?? [];
    const data = dataOf(fields, filledIn(fields));
    const request = { type, data, commandId: 'command-1', expectedSequence: 1 };
    expect(staffCommandRequest.safeParse(request).error?.issues).toBeUndefined();
  });

  it.each(languages)('names every command, and the button that gives it, in %s', (language) => {
    const keys = [
      ...staffCommandTypes.map((type) => `command.${type}`),
      ...Object.keys(commandFields).map((type) => `submit.${type}`),
    ];
    for (const key of keys) expect(translate(language, `staff.${key}`)).not.toBe(`staff.${key}`);
  });

  it.each(languages)('names every field and choice in %s', async (language) => {
    const view = await complaintShown();
    const fields = Object.values(commandFields).flatMap((one) => one(view, library));
    const labels = fields.flatMap((field) => [
      field.label,
      ...('choices' in field ? field.choices.map(({ label }) => ('key' in label ? label.key : '')) : []),
    ]);
    const keys = labels.filter(Boolean).map((label) => label.replace(':', '.'));
    expect(keys.filter((key) => translate(language, key) === key)).toEqual([]);
  });

  it('leaves out what is empty, and a currency without an amount', async () => {
    const fields = commandFields.offer?.(await complaintShown(), library) ?? [];
    const filled = { ...initialOf(fields), 'offer/kind': 'apology', text: 'Sorry' };
    expect(dataOf(fields, filled)).toEqual({ offer: { kind: 'apology' }, text: 'Sorry' });
    expect(missingOf(fields, filled)).toEqual([]);
    expect(missingOf(fields, { ...filled, text: '' })).toEqual(['text']);
  });

  it('gives every command of staff a place', () => {
    const placed = groupsOf(staffCommandTypes).flatMap(({ commands }) => commands);
    expect([...placed, 'reply', 'add-note'].sort()).toEqual([...staffCommandTypes].sort());
  });
});
