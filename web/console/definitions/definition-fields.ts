import { departments } from '../../../shared/domain/complaints/departments.ts';
import { channels, priorities } from '../../../shared/domain/complaints/state.ts';
import type { DefinitionKind } from '../../../shared/domain/definitions/definition.ts';
import { agentLevels } from '../../../shared/domain/identity/agent.ts';
import { roles } from '../../../shared/domain/identity/roles.ts';
import { languages } from '../../../shared/domain/language.ts';
import { bareSteps, wordSteps } from '../../../shared/domain/replies/macro.ts';
import { escalationLevels } from '../../../shared/domain/sla/team.ts';
import { faults } from '../../../shared/domain/triage/assessment.ts';
import { demands } from '../../../shared/domain/triage/cause.ts';
import { indicatorGroups } from '../../../shared/domain/triage/indicator.ts';

export interface FieldChoice {
  readonly value: string;
  /** Key of a language file, with its area. */
  readonly label: string;
}

/** Lists that the company keeps itself, to choose from. */
export type OwnList = 'indicator' | 'agent' | 'cause' | 'product-line' | 'calendar';

interface Common {
  /** Path into the value: `repeatedCause/times`. */
  readonly name: string;
  /** Key of a language file, with its area. */
  readonly label: string;
  readonly optional?: true;
  /** Asked only where another field of the same item says one of these. */
  readonly where?: { readonly name: string; readonly is: readonly string[] };
}

/** One field of a definition, as data: the form draws it, lists name it, versions are compared by it. */
export type DefinitionField = Common &
  (
    | { readonly kind: 'line' | 'flag' | 'number' | 'day' }
    /** One of the company's own list; `blank`: key of what it means to choose none; absent: somebody must be chosen. */
    | { readonly kind: 'one'; readonly of: OwnList; readonly blank?: string }
    /** One in each language; at least one. */
    | { readonly kind: 'texts'; readonly long?: true }
    /** Several short texts, one a line. */
    | { readonly kind: 'lines' }
    | { readonly kind: 'choice'; readonly choices: readonly FieldChoice[]; readonly numbers?: true }
    | { readonly kind: 'many'; readonly choices: readonly FieldChoice[] | OwnList }
    /** Items one after the other, each of these fields; `least` is what the contract wants of an item all the same. */
    | {
        readonly kind: 'items';
        readonly fields: readonly DefinitionField[];
        readonly least?: Readonly<Record<string, unknown>>;
      }
  );

const field = (name: string) => ({ name, label: `console-definitions:field.${name.replace('/', '-')}` });
const choices = (group: string, values: readonly string[]): readonly FieldChoice[] =>
  values.map((value) => ({ value, label: `${group}.${value}` }));
const name: DefinitionField = { ...field('name'), kind: 'texts' };

/** Steps of a macro that say something; `assign` says it to the colleague. */
const speaking = [...wordSteps, 'resolve', 'assign'] as const;
const outcomes = ['remedied', 'explained', 'apologised', 'declined'] as const;

const stepFields: readonly DefinitionField[] = [
  {
    ...field('step'),
    name: 'type',
    kind: 'choice',
    choices: choices('staff:command', [...bareSteps, ...speaking]),
  },
  {
    name: 'outcome',
    label: 'staff:field.outcome',
    kind: 'choice',
    choices: choices('staff:outcome', outcomes),
    where: { name: 'type', is: ['resolve'] },
  },
  {
    name: 'ownerId',
    label: 'staff:fact.owner',
    kind: 'one',
    of: 'agent',
    where: { name: 'type', is: ['assign'] },
  },
  {
    name: 'department',
    label: 'staff:field.department',
    kind: 'choice',
    choices: choices('staff:department', departments),
    where: { name: 'type', is: ['assign'] },
  },
  { ...field('text'), kind: 'texts', long: true, where: { name: 'type', is: speaking } },
];

const when = (condition: string) => ({ ...field(`when/${condition}`), optional: true as const });

const routingFields: readonly DefinitionField[] = [
  { ...when('cause'), kind: 'many', choices: 'cause' },
  { ...when('productLine'), kind: 'many', choices: 'product-line' },
  { ...when('region'), kind: 'lines' },
  { ...when('language'), kind: 'many', choices: choices('staff:language', languages) },
  { ...when('channel'), kind: 'many', choices: choices('staff:channel', channels) },
  { ...when('priority'), kind: 'many', choices: choices('staff:priority', priorities) },
  { ...when('severity'), kind: 'many', choices: choices('staff:severity', ['1', '2', '3', '4']) },
  {
    ...field('to/department'),
    kind: 'choice',
    choices: choices('staff:department', departments),
  },
  { ...field('to/agents'), kind: 'many', choices: 'agent', optional: true },
  { ...field('to/skills'), kind: 'lines', optional: true },
  {
    ...field('to/level'),
    kind: 'choice',
    choices: choices('console-definitions:agentLevel', agentLevels.map(String)),
    numbers: true,
    optional: true,
  },
  { ...field('to/speaksLanguage'), kind: 'flag', optional: true },
];

/** The kinds that this form can edit, and of what they consist. */
export const definitionFields = {
  cause: [
    name,
    { ...field('department'), kind: 'choice', choices: choices('staff:department', departments) },
    { ...field('fault'), kind: 'choice', choices: choices('library:fault', faults), optional: true },
    { ...field('indicators'), kind: 'many', choices: 'indicator' },
    {
      ...field('demands'),
      kind: 'many',
      choices: choices('console-definitions:demand', demands),
      optional: true,
    },
    { ...field('neverStaff'), kind: 'flag', optional: true },
    { ...field('alertAbovePercent'), kind: 'number', optional: true },
  ],
  indicator: [
    name,
    { ...field('group'), kind: 'choice', choices: choices('library:group', indicatorGroups) },
    {
      ...field('benefit'),
      kind: 'choice',
      choices: choices('console-definitions:benefit', ['functional', 'emotional']),
    },
    {
      ...field('effect'),
      kind: 'choice',
      choices: choices('console-definitions:effect', ['hygiene', 'motivator']),
    },
    {
      ...field('level'),
      kind: 'choice',
      choices: choices('console-definitions:level', ['branch', 'company']),
      optional: true,
    },
  ],
  'product-line': [name, { ...field('words'), kind: 'lines', optional: true }],
  'canned-reply': [
    { ...name, kind: 'line' },
    { ...field('text'), kind: 'texts', long: true },
  ],
  macro: [
    { ...name, kind: 'line' },
    { ...field('steps'), kind: 'items', fields: stepFields },
  ],
  agent: [
    { ...name, kind: 'line' },
    { ...field('roles'), kind: 'many', choices: choices('console:role', roles) },
    {
      ...field('team'),
      name: 'department',
      kind: 'choice',
      choices: choices('staff:department', departments),
    },
    { ...field('languages'), kind: 'many', choices: choices('staff:language', languages) },
    { ...field('skills'), kind: 'lines', optional: true },
    {
      ...field('level'),
      label: 'console-definitions:field.agentLevel',
      kind: 'choice',
      choices: choices('console-definitions:agentLevel', agentLevels.map(String)),
      numbers: true,
    },
    { ...field('absence/from'), kind: 'day', optional: true },
    { ...field('absence/through'), kind: 'day', optional: true },
  ],
  'routing-rules': [
    { ...field('rules'), kind: 'items', fields: routingFields, least: { when: {} }, optional: true },
    ...departments.map((department) => ({
      ...field(`dutyOwners/${department}`),
      kind: 'one' as const,
      of: 'agent' as const,
      blank: 'console-definitions:nobody',
      optional: true as const,
    })),
  ],
  team: [
    { ...field('lead'), kind: 'one', of: 'agent', blank: 'console-definitions:noLead', optional: true },
    { ...field('manager'), kind: 'one', of: 'agent', blank: 'console-definitions:noManager', optional: true },
    {
      ...field('calendar'),
      kind: 'one',
      of: 'calendar',
      blank: 'console-definitions:policyCalendar',
      optional: true,
    },
    { ...field('quiet'), kind: 'flag', optional: true },
    {
      ...field('mailLanguage'),
      name: 'language',
      kind: 'choice',
      choices: choices('staff:language', languages),
      optional: true,
    },
    ...escalationLevels.map((level) => ({
      ...field(`warnFrom/${level}`),
      kind: 'number' as const,
      optional: true as const,
    })),
  ],
  'desk-settings': [
    { ...field('company/name'), kind: 'texts', optional: true },
    {
      ...field('company/languages'),
      kind: 'many',
      choices: choices('staff:language', languages),
      optional: true,
    },
    { ...field('ownerChangesAlert'), kind: 'number' },
    { ...field('repeatedCause/times'), kind: 'number' },
    { ...field('repeatedCause/days'), kind: 'number' },
  ],
} as const satisfies Partial<Record<DefinitionKind, readonly DefinitionField[]>>;

export type EditableKind = keyof typeof definitionFields;
export const editableKinds = Object.keys(definitionFields) as readonly EditableKind[];
export const fieldsOf = (kind: EditableKind): readonly DefinitionField[] => definitionFields[kind];

/** A kind that is not named but belongs to something: what its ids are chosen from. */
export const idChoices: Readonly<Partial<Record<EditableKind, readonly FieldChoice[]>>> = {
  team: choices('staff:department', departments),
};

/** Of these there is exactly one, called `default`. */
export const isOnlyOne = (kind: EditableKind): boolean =>
  kind === 'desk-settings' || kind === 'routing-rules';
/** What is sent of a list or group in which nothing is filled in: the contract wants it all the same. */
export const emptyOf = (kind: EditableKind): Readonly<Record<string, unknown>> =>
  kind === 'agent' ? { skills: [] } : kind === 'routing-rules' ? { rules: [], dutyOwners: {} } : {};

/** What an id of the kind looks like. */
export const exampleIds: Readonly<Record<EditableKind, string>> = {
  cause: 'DELIVERY_LATE',
  indicator: 'ease-of-use',
  'product-line': 'kitchen',
  'canned-reply': 'thanks',
  macro: 'late-parcel',
  'desk-settings': 'default',
  agent: 'lin',
  'routing-rules': 'default',
  team: 'logistics',
};
