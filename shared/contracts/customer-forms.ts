import * as z from 'zod';
import type { CustomerActionName } from '../domain/complaints/customer-actions.ts';
import { languageCode, longText } from './complaints.ts';

/** Fields of the HTML form that are not part of the complaint itself. */
export const complaintFormFrame = z.object({
  /** Fresh in each page: what makes a double post one complaint. */
  key: z.string().min(8).max(128),
  language: languageCode.optional(),
  /** Invisible to people; only programs fill it in. */
  website: z.string().max(2_000).optional(),
});

/** The form's own fields, as typed: `reach` takes an e-mail address or a phone number. */
export const complaintFormFields = [
  'text',
  'reach',
  'orderNumber',
  'name',
  'product',
  'desiredRemedy',
  'expectedDays',
  'expectedSolution',
] as const;
export type ComplaintFormField = (typeof complaintFormFields)[number];

const once = {
  /** Named by the page, once per intention. */
  commandId: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
  /** The newest event the page showed. */
  expectedSequence: z.coerce.number().int().min(0).max(999_999),
};

const plain = z.strictObject(once);
const withReason = z.strictObject({ ...once, text: longText(8_000).optional() });
const withText = z.strictObject({ ...once, text: longText(8_000) });

/** Body of `POST /api/status/{token}/{action}`, by action; the HTML forms post the same fields. */
export const customerActions = {
  message: withText,
  'accept-offer': plain,
  'reject-offer': withReason,
  'confirm-solution': plain,
  reopen: withText,
  withdraw: withReason,
} as const satisfies Readonly<Record<CustomerActionName, z.ZodType>>;

/** `POST /confirm/{token}`: the page's hidden field, so that a scanner's empty post does nothing. */
export const confirmation = z.strictObject({ confirm: z.literal('yes') });

/** RFC 8058: what a mail program posts for its user. */
export const oneClickUnsubscription = z.strictObject({ 'List-Unsubscribe': z.literal('One-Click') });

const rating = (lowest: 0 | 1) => z.coerce.number().int().min(lowest).max(5);
const taps = { expected: rating(1), received: rating(0), comment: longText(2_000).optional() };

/** `POST /survey/{token}/nonce`: which gesture the page saw; `none` is what a program says. */
export const nonceRequest = z.strictObject({ gesture: z.enum(['pointer', 'key', 'none']) });
/** `POST /survey/{token}/vote` by the page's script. */
export const provenVote = z.strictObject({ nonce: z.string().min(1).max(512), ...taps });
/** The same by the plain form: answered with a second page. */
export const plainVote = z.strictObject(taps);
/** `POST /survey/{token}/confirm`: the second plain page. */
export const confirmedVote = z.strictObject({
  ...taps,
  confirm: z.literal('yes'),
  key: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
});
