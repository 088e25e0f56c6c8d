import { describe, expect, it } from 'vitest';
import { definitionValues } from '../../../shared/contracts/definitions.ts';
import { permissions } from '../../../shared/domain/identity/permissions.ts';
import { languages } from '../../../shared/domain/language.ts';
import { definitionRules } from '../../../shared/usecases/definitions/definition-rules.ts';
import {
  type DefinitionField,
  editableKinds,
  emptyOf,
  fieldsOf,
} from '../../../web/console/definitions/definition-fields.ts';
import {
  movedUp,
  withItems,
  withNewItem,
  withoutItem,
} from '../../../web/console/definitions/definition-items.ts';
import { readDefinitionSearch } from '../../../web/console/definitions/definition-search.ts';
import {
  changedFields,
  definitionOf,
  missingOf,
  typedOf,
} from '../../../web/console/definitions/definition-value.ts';
import { matches } from '../../../web/console/definitions/matches.ts';
import type { Typed } from '../../../web/console/definitions/typed.ts';
import { consoleText } from '../../support/console-text.ts';

const ownIds = {
  indicator: 'quality',
  calendar: 'office-china',
  agent: 'lin',
  cause: 'DEFECT',
  'product-line': 'kitchen',
} as const;
/** Fields, and those of the items that they hold. */
const whole = (fields: readonly DefinitionField[]): readonly DefinitionField[] =>
  fields.flatMap((field) => (field.kind === 'items' ? [field, ...whole(field.fields)] : [field]));

/** A value with every field filled in, as a person could type it; one item of each list. */
function filledIn(fields: readonly DefinitionField[]): Typed {
  const example = (field: DefinitionField): Typed => {
    if (field.kind === 'items') return withItems({}, field.name, [filledIn(field.fields)]);
    if (field.kind === 'number') return { [field.name]: '7' };
    if (field.kind === 'day') return { [field.name]: '2026-12-01' };
    if (field.kind === 'one') return { [field.name]: 'lin' };
    if (field.kind === 'flag') return { [field.name]: 'true' };
    if (field.kind === 'lines') return { [field.name]: 'pan\n\n pot ' };
    if (field.kind === 'texts') return { [`${field.name}/zh-TW`]: '名稱' };
    if (field.kind === 'choice') return { [field.name]: field.choices[0]?.value ?? '' };
    if (field.kind === 'many')
      return {
        [field.name]:
          typeof field.choices === 'string' ? [ownIds[field.choices]] : [field.choices[0]?.value ?? ''],
      };
    return { [field.name]: 'Thanks' };
  };
  return Object.assign({}, ...fields.map(example));
}

describe('forms of definitions, as data', () => {
  it.each(editableKinds)('%s: what its form sends is what the API takes, all filled in', (kind) => {
    const value = definitionOf(fieldsOf(kind), filledIn(fieldsOf(kind)), {}, emptyOf(kind));
    expect(definitionValues[kind].safeParse(value).error?.issues).toBeUndefined();
  });

  it.each(editableKinds)('%s: a checked-in default goes through the form unchanged', (kind) => {
    for (const { value } of definitionRules[kind]?.defaults ?? [])
      expect(definitionOf(fieldsOf(kind), typedOf(fieldsOf(kind), value), value, emptyOf(kind))).toEqual(
        value,
      );
  });

  it.each(editableKinds)('%s: what the contract demands is demanded at the field', (kind) => {
    const missing = missingOf(fieldsOf(kind), typedOf(fieldsOf(kind), {}));
    const refused = definitionValues[kind].safeParse(emptyOf(kind)).error?.issues ?? [];
    for (const { path } of refused) expect(missing.map((name) => name.split('/')[0])).toContain(path[0]);
  });

  it.each(languages)('names every field and choice in %s', (language) => {
    const labels = editableKinds.flatMap((kind) =>
      whole(fieldsOf(kind)).flatMap((field) => [
        field.label,
        ...(field.kind === 'one' && field.blank !== undefined ? [field.blank] : []),
        ...('choices' in field && typeof field.choices !== 'string'
          ? field.choices.map(({ label }) => label)
          : []),
      ]),
    );
    const unnamed = labels.filter((label) => consoleText(language, label) === undefined);
    expect(unnamed).toEqual([]);
  });

  it('R004 every step of a macro and every condition of a rule goes through the form unchanged', () => {
    const text = { en: 'Dear {{name}}', 'zh-CN': '{{name}}您好' };
    const steps = [
      { type: 'acknowledge' },
      { type: 'reply', text },
      { type: 'resolve', outcome: 'remedied', text },
      { type: 'assign', ownerId: 'chen', department: 'logistics', text },
    ];
    const when = { cause: ['DEFECT'], region: ['GD', 'SH'], severity: ['1', '2'], language: ['zh-CN'] };
    const to = { department: 'product', skills: ['lamps'], level: 2, speaksLanguage: true, agents: ['lin'] };
    const rules = [
      { when, to },
      { when: {}, to: { department: 'finance' } },
    ];
    const values = {
      macro: { name: 'Late parcel', steps },
      'routing-rules': { rules, dutyOwners: { product: 'lin' } },
    } as const;
    for (const kind of ['macro', 'routing-rules'] as const) {
      const fields = fieldsOf(kind);
      const typed = typedOf(fields, values[kind]);
      expect(missingOf(fields, typed)).toEqual([]);
      expect(definitionOf(fields, typed, values[kind], emptyOf(kind))).toEqual(values[kind]);
      expect(definitionValues[kind].safeParse(values[kind]).success).toBe(true);
    }
  });

  it('a step asks only what its command needs, and says by its place what is missing', () => {
    const fields = fieldsOf('macro');
    const begun = withNewItem(withNewItem({ name: 'x' }, 'steps'), 'steps');
    expect(missingOf(fields, { name: 'x' })).toEqual(['steps']);
    expect(missingOf(fields, begun)).toEqual(['steps/0/type', 'steps/1/type']);
    const chosen = {
      ...begun,
      'steps/0/type': 'assign',
      'steps/1/type': 'close',
      'steps/1/text/en': 'left over',
    };
    expect(missingOf(fields, chosen)).toEqual(['steps/0/ownerId', 'steps/0/department', 'steps/0/text']);
    expect(definitionOf(fields, { ...chosen, 'steps/0/text/en': 'Yours' })).toMatchObject({
      steps: [{ type: 'assign', text: { en: 'Yours' } }, { type: 'close' }],
    });
    expect(Object.keys(chosen)).toContain('steps/1/text/en');
  });

  it('items change places, and go', () => {
    const typed = withItems({ name: 'x' }, 'steps', [
      { type: 'a', 'text/en': '1' },
      { type: 'b' },
      { type: 'c' },
    ]);
    const types = (of: Typed) => ['steps/0/type', 'steps/1/type', 'steps/2/type'].map((path) => of[path]);
    expect(types(movedUp(typed, 'steps', 2))).toEqual(['a', 'c', 'b']);
    expect(types(movedUp(typed, 'steps', 0))).toEqual(['a', 'b', 'c']);
    expect(withoutItem(typed, 'steps', 0)).toEqual({
      name: 'x',
      steps: '2',
      'steps/0/type': 'b',
      'steps/1/type': 'c',
    });
  });

  it('keeps what a value holds beside the fields of its form', () => {
    const fields = fieldsOf('desk-settings');
    const value = {
      ownerChangesAlert: 2,
      repeatedCause: { times: 3, days: 30 },
      company: { name: { en: 'Lamps & Co' } },
      setup: { company: 'done' },
    };
    const typed = { ...typedOf(fields, value), 'company/name/en': '' };
    expect(definitionOf(fields, typed, value)).toEqual({
      ownerChangesAlert: 2,
      repeatedCause: { times: 3, days: 30 },
      setup: { company: 'done' },
    });
  });

  it('says which fields a version changed', () => {
    const fields = fieldsOf('cause');
    const before = { name: { en: 'Late' }, department: 'logistics', indicators: ['delivery'] };
    const after = { ...before, name: { en: 'Late', 'zh-CN': '迟到' }, indicators: ['delivery', 'quality'] };
    expect(changedFields(fields, before, after).map(({ name }) => name)).toEqual(['name', 'indicators']);
    expect(changedFields(fields, before, before)).toEqual([]);
  });

  it('finds by id and by name in any language; what is retired only when asked', () => {
    const one = { id: 'DELIVERY_LATE', value: { name: { en: 'Delivered late', 'zh-TW': '送達延誤' } } };
    expect(matches(one, { find: 'late' })).toBe(true);
    expect(matches(one, { find: '延誤' })).toBe(true);
    expect(matches(one, { find: 'lost' })).toBe(false);
    expect(matches({ ...one, retired: true }, {})).toBe(false);
    expect(matches({ ...one, retired: true }, { retired: true })).toBe(true);
    expect(readDefinitionSearch({ find: 12, retired: 'true', x: 1 })).toEqual({ find: '12', retired: true });
  });

  it.each(languages)('says in %s what each action of the permission table is', (language) => {
    const unnamed = Object.keys(permissions).filter(
      (action) => consoleText(language, `console-permissions:may.${action.replace('.', '-')}`) === undefined,
    );
    expect(unnamed).toEqual([]);
  });
});
