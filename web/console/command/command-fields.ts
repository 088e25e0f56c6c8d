import type { ComplaintView } from '../../../shared/contracts/staff-views.ts';
import { loggedChannels } from '../../../shared/domain/channels/happened-at.ts';
import type { StaffCommandType } from '../../../shared/domain/complaints/command-permissions.ts';
import { departments } from '../../../shared/domain/complaints/departments.ts';
import { authorities } from '../../../shared/domain/complaints/state.ts';
import { currencies } from '../../../shared/domain/money.ts';
import { openPromisesIn } from '../../../shared/domain/promises/open-promises.ts';
import { shareable } from '../../../shared/domain/requests/request-events.ts';
import { faults } from '../../../shared/domain/triage/assessment.ts';
import type { Library, Named } from '../triage/library.ts';

/** A word of a language file, or text that is shown as it is. */
export type Label = { readonly key: string } | { readonly text: string };

export interface Choice {
  readonly value: string;
  readonly label: Label;
}

interface Common {
  /** Path into the command's data: `offer/amount`. */
  readonly name: string;
  readonly label: string;
  readonly optional?: true;
}

/** One field of a command's form, as data: the form draws it, and builds the command from what was filled in. */
export type Field =
  | (Common & { readonly kind: 'text' | 'line' | 'decimal' | 'whole' | 'day' })
  | (Common & {
      readonly kind: 'choice';
      readonly choices: readonly Choice[];
      readonly initial?: string | undefined;
      /** Sent as JSON: `2`, `true`; else as text. */
      readonly json?: true;
      /** Left out unless that other field is filled in. */
      readonly onlyWith?: string;
    })
  | (Common & { readonly kind: 'checks'; readonly choices: readonly Choice[] });

type Fields = (
  view: ComplaintView,
  library: Pick<Library, 'causes' | 'productLines' | 'agents'>,
) => readonly Field[];

const text = (label: string, name = 'text'): Field => ({ kind: 'text', name, label: `staff:field.${label}` });
const words =
  (label: string): Fields =>
  () => [text(label)];
const choices = (group: string, values: readonly string[]): readonly Choice[] =>
  values.map((value) => ({ value, label: { key: `staff:${group}.${value}` } }));

const department = ({ state }: ComplaintView): Field => ({
  kind: 'choice',
  name: 'department',
  label: 'staff:field.department',
  choices: choices('department', departments),
  initial: state.department,
});

/** What is still offered of a list; what is chosen already stays, retired or not. */
const offered = (list: readonly Named[], chosen?: string): readonly Choice[] =>
  list
    .filter(({ id, retired }) => !retired || id === chosen)
    .map(({ id, name }) => ({ value: id, label: { text: name } }));

const assess: Fields = ({ state: { cause, severity, priority, productLine } }, library) => [
  {
    kind: 'choice',
    name: 'cause',
    label: 'staff:field.cause',
    choices: offered(library.causes, cause),
    initial: cause,
  },
  { kind: 'line', name: 'causeText', label: 'staff:field.causeText', optional: true },
  {
    kind: 'choice',
    name: 'fault',
    label: 'staff:field.fault',
    choices: faults.map((value) => ({ value, label: { key: `library:fault.${value}` } })),
  },
  {
    kind: 'choice',
    name: 'productLine',
    label: 'staff:field.productLine',
    choices: offered(library.productLines, productLine),
    initial: productLine,
    optional: true,
  },
  {
    kind: 'choice',
    name: 'severity',
    label: 'staff:field.severity',
    choices: choices('severity', ['1', '2', '3', '4']),
    initial: severity?.toString(),
    json: true,
  },
  {
    kind: 'choice',
    name: 'priority',
    label: 'staff:field.priority',
    choices: choices('priority', ['low', 'normal', 'high', 'urgent']),
    initial: priority,
  },
  { kind: 'day', name: 'delivery/promisedAt', label: 'staff:field.promisedAt', optional: true },
  { kind: 'day', name: 'delivery/arrivedAt', label: 'staff:field.arrivedAt', optional: true },
  {
    kind: 'choice',
    name: 'keepOwner',
    label: 'staff:field.keepOwner',
    choices: [{ value: 'true', label: { key: 'staff:keepOwner.true' } }],
    optional: true,
    json: true,
  },
];

/** Chosen by name where the company has records of its people; else typed. */
const newOwner = ({ state }: ComplaintView, agents: readonly Named[]): Field => {
  const others = agents.filter(({ id }) => id !== state.ownerId);
  const common = { name: 'ownerId', label: 'staff:field.owner' };
  return others.length === 0
    ? { kind: 'line', ...common }
    : { kind: 'choice', ...common, choices: offered(others) };
};

/** An authority outside has taken it up: its time runs by its own count (R117). */
const markExternal: Fields = ({ state }) => [
  {
    kind: 'choice',
    name: 'by',
    label: 'staff:field.authority',
    choices: choices('authority', authorities),
    initial: state.external,
  },
  { kind: 'whole', name: 'days', label: 'staff:field.days' },
  {
    kind: 'choice',
    name: 'counted',
    label: 'staff:field.counted',
    choices: choices('counted', ['calendar', 'business']),
    initial: 'calendar',
  },
  text('authorityAsked'),
];

const channel: Field = {
  kind: 'choice',
  name: 'channel',
  label: 'staff:field.channel',
  choices: choices('channel', loggedChannels),
};

const reached: Field = {
  kind: 'choice',
  name: 'reached',
  label: 'staff:field.reached',
  choices: [
    { value: 'true', label: { key: 'staff:reached.true' } },
    { value: 'false', label: { key: 'staff:reached.false' } },
  ],
  initial: 'true',
  json: true,
};

const offer: Fields = (view) => [
  {
    kind: 'choice',
    name: 'offer/kind',
    label: 'staff:field.kind',
    choices: choices('remedy', ['refund', 'replace', 'repair', 'return', 'apology', 'explanation']),
    initial: view.submission.desiredRemedy,
  },
  { kind: 'decimal', name: 'offer/amount', label: 'staff:field.amount', optional: true },
  {
    kind: 'choice',
    name: 'offer/currency',
    label: 'staff:field.currency',
    choices: currencies.map((value) => ({ value, label: { text: value } })),
    initial: 'CNY',
    onlyWith: 'offer/amount',
  },
  { kind: 'day', name: 'offer/dueOn', label: 'staff:field.dueOn', optional: true },
  text('offer'),
];

/** What of this complaint there is to share: a box for what nobody typed would promise something. */
function shared({ submission }: ComplaintView): readonly string[] {
  const { contact, orderNumber, product } = submission;
  const there = {
    order: orderNumber,
    product,
    text: submission.text,
    name: contact.name,
    contact: contact.email ?? contact.phone,
  };
  return shareable.filter((one) => there[one] !== undefined);
}

const ask =
  (kind: 'supplier' | 'department'): Fields =>
  (view) => [
    text(kind === 'supplier' ? 'askSupplier' : 'askDepartment'),
    {
      kind: 'choice',
      name: `${kind}Id`,
      label: `requests:ask.${kind}Id`,
      optional: true,
      choices: view.respondents
        .filter((one) => one.kind === kind && one.enabled)
        .map(({ id, name }) => ({ value: id, label: { text: name } })),
    },
    {
      kind: 'checks',
      name: 'share',
      label: 'requests:ask.share',
      optional: true,
      choices: shared(view).map((value) => ({ value, label: { key: `requests:share.${value}` } })),
    },
  ];

/** Which of the open promises: what was promised, by whom, until when. */
const openPromise = (view: ComplaintView): Field => ({
  kind: 'choice',
  name: 'promise',
  label: 'staff:field.promise',
  choices: openPromisesIn(view.timeline, view.state).map(({ promise, text: said, promisedBy, dueOn }) => ({
    value: String(promise),
    label: { text: `${dueOn} · ${promisedBy} · ${said}` },
  })),
  json: true,
});

const endWait: Fields = ({ state }) =>
  state.status === 'waiting-customer'
    ? [text('endWait')]
    : [
        {
          kind: 'choice',
          name: 'how',
          label: 'requests:end.how',
          choices: ['answered', 'recalled'].map((value) => ({
            value,
            label: { key: `requests:end.${value}` },
          })),
          initial: 'answered',
        },
        text('endWait'),
      ];

/** Only what this complaint's own log links is taken back here. */
const unlinked: Fields = ({ related }) => [
  {
    kind: 'choice',
    name: 'to',
    label: 'staff:field.linkTo',
    choices: related
      .filter(({ how, by }) => how === 'linked' && by === 'this')
      .map(({ reference }) => ({ value: reference, label: { text: reference } })),
  },
];

/** Commands without an entry carry nothing: they are one button. */
export const commandFields: Readonly<Partial<Record<StaffCommandType, Fields>>> = {
  assess,
  assign: (view, library) => [newOwner(view, library.agents), department(view), text('summary', 'summary')],
  offer,
  resolve: () => [
    {
      kind: 'choice',
      name: 'outcome',
      label: 'staff:field.outcome',
      choices: choices('outcome', ['remedied', 'explained', 'apologised', 'declined']),
    },
    text('resolve'),
  ],
  merge: () => [{ kind: 'line', name: 'into', label: 'staff:field.into' }],
  reply: words('reply'),
  'add-note': words('note'),
  'record-root-cause': words('rootCause'),
  'ask-customer': words('askCustomer'),
  'customer-write': () => [channel, text('customerWrite')],
  'log-contact': () => [channel, reached, text('logContact')],
  'ask-supplier': ask('supplier'),
  'ask-department': ask('department'),
  'end-wait': endWait,
  'request-approval': words('requestApproval'),
  'give-approval': words('decision'),
  'refuse-approval': words('decision'),
  'reject-offer': words('customerSaid'),
  escalate: words('reason'),
  'follow-up': words('followUp'),
  'close-unresolved': words('closeUnresolved'),
  reopen: words('reason'),
  withdraw: words('customerSaid'),
  'propose-invalid': words('reason'),
  'make-promise': ({ submission }) => [
    text('promiseText'),
    { kind: 'day', name: 'dueOn', label: 'staff:field.dueOn' },
    { kind: 'line', name: 'promisedBy', label: 'staff:field.promisedBy' },
    ...(submission.orderNumber === undefined
      ? []
      : [{ kind: 'line', name: 'orderNumber', label: 'staff:field.promiseOrder', optional: true } as const]),
  ],
  'keep-promise': (view) => [openPromise(view)],
  'waive-promise': (view) => [openPromise(view), text('customerSaid')],
  'mark-external': markExternal,
  'answer-authority': words('authorityAnswered'),
  'unmark-external': words('reason'),
  unmerge: words('reason'),
  link: () => [{ kind: 'line', name: 'to', label: 'staff:field.linkTo' }],
  unlink: unlinked,
};
