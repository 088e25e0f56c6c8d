import type { ComplaintView } from '../../contracts/staff-views.ts';
import { loggedChannels } from '../../domain/channels/happened-at.ts';
import type { StaffCommandType } from '../../domain/complaints/command-permissions.ts';
import { departments } from '../../domain/complaints/departments.ts';
import { authorities } from '../../domain/complaints/state.ts';
import { currencies } from '../../domain/money.ts';
import { openPromisesIn } from '../../domain/promises/open-promises.ts';
import { faults } from '../../domain/triage/assessment.ts';
import { defaultCauses } from '../../domain/triage/default-causes.ts';
import { type Html, html, type Printable } from '../html.ts';
import { askFields, endFields } from './requests/ask-fields.ts';
import type { Words } from './words.ts';

/** Fields of a command's form. Their names are paths into `data`, as the contract has them; staff.js builds the JSON. */
export type Fields = (view: ComplaintView, words: Words) => Html;

const label = (text: string, control: Html): Html => html`<label><span>${text}</span>${control}</label>`;

/** `key` names its label: what is written goes to the customer, to colleagues, or to another firm, and says so. */
const text =
  (key: string): Fields =>
  (_view, { t }) =>
    label(
      t(`field.${key}`),
      html`<textarea name="text" rows="3" maxlength="8000" required dir="auto"></textarea>`,
    );

const option = (value: string, words: Printable, selected: boolean): Html =>
  html`<option value="${value}"${selected && html` selected`}>${words}</option>`;

const choice = (
  name: string,
  values: readonly string[],
  words: (value: string) => string,
  chosen?: string,
  numeric = false,
): Html =>
  html`<select name="${name}" required${numeric && html` data-number`}>${
    chosen === undefined && html`<option value=""></option>`
  }${values.map((value) => option(value, words(value), value === chosen))}</select>`;

const assess: Fields = ({ state: { cause, severity, priority } }, { t, cause: named, library }) =>
  html`${label(
    t('field.cause'),
    html`<select name="cause" required><option value=""></option>${departments.map(
      (department) =>
        html`<optgroup label="${t(`department.${department}`)}">${defaultCauses
          .filter((one) => one.department === department)
          .map(({ code }) => option(code, named(code), code === cause))}</optgroup>`,
    )}</select>`,
  )}${label(
    t('field.fault'),
    choice('fault', faults, (one) => library(`fault.${one}`)),
  )}${label(
    t('field.causeText'),
    html`<input name="causeText" maxlength="200" dir="auto">`,
  )}<div class="pair">${label(
    t('field.promisedAt'),
    html`<input type="date" name="delivery/promisedAt">`,
  )}${label(
    t('field.arrivedAt'),
    html`<input type="date" name="delivery/arrivedAt">`,
  )}</div><div class="pair">${label(
    t('field.severity'),
    choice('severity', ['1', '2', '3', '4'], (one) => t(`severity.${one}`), severity?.toString(), true),
  )}${label(
    t('field.priority'),
    choice('priority', ['low', 'normal', 'high', 'urgent'], (one) => t(`priority.${one}`), priority),
  )}</div>`;

const assign: Fields = (view, { t }) =>
  html`<div class="pair">${label(
    t('field.owner'),
    html`<input name="ownerId" required maxlength="64" autocapitalize="none" spellcheck="false">`,
  )}${label(
    t('field.department'),
    choice('department', departments, (one) => t(`department.${one}`), view.state.department),
  )}</div>${label(
    t('field.summary'),
    html`<textarea name="summary" rows="3" maxlength="8000" required dir="auto"></textarea>`,
  )}`;

const madePromise: Fields = (view, words) => {
  const { t } = words;
  return html`${text('promiseText')(view, words)}<div class="pair">${label(
    t('field.dueOn'),
    html`<input type="date" name="dueOn" required>`,
  )}${label(t('field.promisedBy'), html`<input name="promisedBy" maxlength="64" required dir="auto">`)}</div>`;
};

/** Which of the open promises: what was promised, by whom, until when. */
const openPromise: Fields = ({ timeline, state }, { t }) => {
  const open = openPromisesIn(timeline, state);
  return label(
    t('field.promise'),
    choice(
      'promise',
      open.map(({ promise }) => String(promise)),
      (value) => {
        const chosen = open.find(({ promise }) => String(promise) === value);
        return chosen ? `${chosen.dueOn} · ${chosen.promisedBy} · ${chosen.text}` : value;
      },
      undefined,
      true,
    ),
  );
};

const offer: Fields = (view, words) => {
  const { t } = words;
  const kinds = ['refund', 'replace', 'repair', 'return', 'apology', 'explanation'];
  return html`${label(
    t('field.kind'),
    choice('offer/kind', kinds, (one) => t(`remedy.${one}`), view.submission.desiredRemedy),
  )}<div class="pair">${label(
    t('field.amount'),
    html`<input name="offer/amount" inputmode="decimal" pattern="[0-9]{1,12}([.][0-9]{1,3})?" placeholder="12.50" maxlength="16" data-with="offer/currency">`,
  )}${label(
    t('field.currency'),
    html`<select name="offer/currency" data-only-with="offer/amount">${currencies.map((one) => option(one, one, false))}</select>`,
  )}</div>${label(t('field.dueOn'), html`<input type="date" name="offer/dueOn">`)}${text('offer')(view, words)}`;
};

const resolve: Fields = (view, words) =>
  html`${label(
    words.t('field.outcome'),
    choice('outcome', ['remedied', 'explained', 'apologised', 'declined'], (one) =>
      words.t(`outcome.${one}`),
    ),
  )}${text('resolve')(view, words)}`;

const reference =
  (name: 'into' | 'to', text: 'into' | 'linkTo'): Fields =>
  (_view, { t }) =>
    label(
      t(`field.${text}`),
      html`<input name="${name}" required placeholder="R-XXXX-XXXX-XXX" pattern="R-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}">`,
    );

const channel: Fields = (_view, { t }) =>
  label(
    t('field.channel'),
    choice('channel', loggedChannels, (one) => t(`channel.${one}`)),
  );

const logContact: Fields = (view, words) =>
  html`<div class="pair">${channel(view, words)}${label(
    words.t('field.reached'),
    choice('reached', ['true', 'false'], (one) => words.t(`reached.${one}`), 'true', true),
  )}</div>${text('logContact')(view, words)}`;

const markExternal: Fields = (view, words) => {
  const { t } = words;
  return html`<div class="pair">${label(
    t('field.authority'),
    choice('by', authorities, (one) => t(`authority.${one}`), view.state.external),
  )}${label(
    t('field.days'),
    html`<input name="days" type="number" min="1" max="366" required data-number>`,
  )}${label(
    t('field.counted'),
    choice('counted', ['calendar', 'business'], (one) => t(`counted.${one}`), 'calendar'),
  )}</div>${text('authorityAsked')(view, words)}`;
};

/** Commands without an entry carry nothing: they are one button. */
export const fields: Readonly<Partial<Record<StaffCommandType, Fields>>> = {
  assess,
  assign,
  offer,
  resolve,
  merge: reference('into', 'into'),
  reply: text('reply'),
  'add-note': text('note'),
  'record-root-cause': text('rootCause'),
  'ask-customer': text('askCustomer'),
  'customer-write': (view, words) => html`${channel(view, words)}${text('customerWrite')(view, words)}`,
  'log-contact': logContact,
  'ask-supplier': (view, words) =>
    html`${text('askSupplier')(view, words)}${askFields('supplier', view, words)}`,
  'ask-department': (view, words) =>
    html`${text('askDepartment')(view, words)}${askFields('department', view, words)}`,
  'end-wait': (view, words) => html`${endFields(view, words)}${text('endWait')(view, words)}`,
  'request-approval': text('requestApproval'),
  'give-approval': text('decision'),
  'refuse-approval': text('decision'),
  'reject-offer': text('customerSaid'),
  'make-promise': madePromise,
  'keep-promise': openPromise,
  'waive-promise': (view, words) => html`${openPromise(view, words)}${text('customerSaid')(view, words)}`,
  escalate: text('reason'),
  'follow-up': text('followUp'),
  'close-unresolved': text('closeUnresolved'),
  reopen: text('reason'),
  withdraw: text('customerSaid'),
  'propose-invalid': text('reason'),
  'mark-external': markExternal,
  'answer-authority': text('authorityAnswered'),
  'unmark-external': text('reason'),
  unmerge: text('reason'),
  link: reference('to', 'linkTo'),
  unlink: reference('to', 'linkTo'),
};
