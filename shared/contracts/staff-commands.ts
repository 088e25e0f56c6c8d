import * as z from 'zod';
import type { StaffCommandType } from '../domain/complaints/command-permissions.ts';
import type { ComplaintCommands } from '../domain/complaints/commands.ts';
import { departments } from '../domain/complaints/departments.ts';
import { authorities } from '../domain/complaints/state.ts';
import { DomainError } from '../domain/errors.ts';
import { type Currency, currencies, parseAmount } from '../domain/money.ts';
import { type AssessmentSent, assessment } from './assessments.ts';
import { longText, publicReference, remedyKind } from './complaints.ts';
import { commandId, instant, logContact, loggedMessage } from './contacts.ts';
import { keepPromise, makePromise, waivePromise } from './promises.ts';
import { askDepartment, askSupplier, endWait } from './requests.ts';

const text = longText(8_000);
const nothing = z.strictObject({});
const words = z.strictObject({ text });

/** Name with which a member of staff signs in. */
export const staffId = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}@._+-]{1,64}$/u);

/** Money is typed as decimal text and kept as integer minor units: `{"amount":"12.50","currency":"CNY"}` is 1250. */
const offer = z
  .strictObject({
    kind: remedyKind,
    amount: z.string().max(20).optional(),
    currency: z.enum(currencies as [Currency, ...Currency[]]).optional(),
    dueOn: z.iso.date().optional(),
  })
  .transform(({ kind, amount, currency, dueOn }, context) => {
    const due = dueOn === undefined ? {} : { dueOn };
    if (amount === undefined) return { kind, ...due };
    if (currency === undefined) {
      context.addIssue({ code: 'custom', path: ['currency'], params: { code: 'currency-missing' } });
      return z.NEVER;
    }
    try {
      return { kind, amountMinor: parseAmount(amount, currency), currency, ...due };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      context.addIssue({ code: 'custom', path: ['amount'], params: { code: error.code } });
      return z.NEVER;
    }
  });

/** What each command carries. A key for each staff command: a new one does not compile until it is here. */
const commandData = {
  confirm: nothing,
  acknowledge: nothing,
  assess: assessment,
  investigate: nothing,
  'record-root-cause': words,
  assign: z.strictObject({ ownerId: staffId, department: z.enum(departments), summary: text }),
  reply: words,
  'add-note': words,
  'ask-customer': words,
  'customer-write': loggedMessage,
  'log-contact': logContact,
  'ask-supplier': askSupplier,
  'ask-department': askDepartment,
  'end-wait': endWait,
  'request-approval': words,
  'give-approval': words,
  'refuse-approval': words,
  offer: z.strictObject({ offer, text }),
  'accept-offer': nothing,
  'reject-offer': words,
  escalate: words,
  'start-remedy': nothing,
  resolve: z.strictObject({ outcome: z.enum(['remedied', 'explained', 'apologised', 'declined']), text }),
  'follow-up': words,
  close: nothing,
  'close-unresolved': words,
  reopen: words,
  withdraw: words,
  'propose-invalid': words,
  'confirm-invalid': nothing,
  merge: z.strictObject({ into: publicReference }),
  'make-promise': makePromise,
  'keep-promise': keepPromise,
  'waive-promise': waivePromise,
  'mark-external': z.strictObject({
    by: z.enum(authorities),
    days: z.int().min(1).max(366),
    counted: z.enum(['calendar', 'business']),
    notifiedAt: instant.optional(),
    text,
  }),
  'answer-authority': words,
  'unmark-external': words,
  unmerge: words,
  link: z.strictObject({ to: publicReference }),
  unlink: z.strictObject({ to: publicReference }),
} as const satisfies { [T in StaffCommandType]: z.ZodType<Sent<T>> };

/** What staff send: `confirm` names no customer, `unmerge` no state and `assess` no owner, the server finds them. */
type Sent<T extends StaffCommandType> = T extends 'confirm'
  ? Record<never, never>
  : T extends 'unmerge' | 'reopen'
    ? { readonly text: string }
    : T extends 'assess'
      ? AssessmentSent
      : ComplaintCommands[T];

export const staffCommandTypes = Object.keys(commandData) as StaffCommandType[];

const requestOf = <T extends StaffCommandType>(type: T) =>
  z.strictObject({
    type: z.literal(type),
    data: commandData[type],
    /** Made by the client once per intention: sending it again gives the same answer again. */
    commandId,
    /** Number of the newest event that the person had seen. */
    expectedSequence: z.int().min(1).max(999_999),
  });

const [first, ...rest] = staffCommandTypes.map((type) => requestOf(type));
if (!first) throw new RangeError('There is no staff command');

/** `POST /api/staff/complaints/{reference}/commands`: one strict shape for each command. */
export const staffCommandRequest = z.discriminatedUnion('type', [first, ...rest]);

/** A request of any staff command; type and data belong together. */
export type StaffCommandRequest = {
  [T in StaffCommandType]: {
    readonly type: T;
    readonly data: Sent<T>;
    readonly commandId: string;
    readonly expectedSequence: number;
  };
}[StaffCommandType];
