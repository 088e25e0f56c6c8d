import * as z from 'zod';
import { addrSpec } from '../domain/customers/address.ts';

/** Printable text: no lone surrogates, no control characters but line breaks and tabs; NFC; one kind of line break (forms send two characters); surrounding space removed. */
const printable = (max: number, refused: RegExp) =>
  z
    .string()
    .refine((text) => text.isWellFormed(), { params: { code: 'broken-text' } })
    .refine((text) => !refused.test(text), { params: { code: 'control-character' } })
    .transform((text) => text.normalize('NFC').replaceAll('\r\n', '\n').trim())
    .pipe(z.string().min(1).max(max));

export const lineOfText = (max: number) => printable(max, /[\p{Cc}\p{Zl}\p{Zp}]/u);
export const longText = (max: number) => printable(max, /[^\P{Cc}\n\r\t]/u);

/** A plain addr-spec: no quotes, comments, groups or lists; ≤ 254 characters (mail-header rule). */
export const emailAddress = z.string().trim().max(254).regex(addrSpec);
export const phoneNumber = z
  .string()
  .trim()
  .regex(/^\+?[0-9][0-9 ()-]{5,23}$/);

/** A code of the company for where customers are: `CN-GD`, `north`. */
export const region = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,31}$/);

export const languageCode = z.enum(['en', 'zh-CN', 'zh-TW']);
export const remedyKind = z.enum(['repair', 'replace', 'return', 'refund', 'apology', 'explanation']);

/** One field of the form takes either: an `@` makes it an e-mail address. */
const reach = z.strictObject({
  name: lineOfText(200).optional(),
  email: emailAddress.optional(),
  phone: phoneNumber.optional(),
});

/** `POST /api/complaints`. Strict: unknown fields are refused. */
export const complaintSubmission = z.strictObject({
  text: longText(8_000),
  contact: reach.refine(({ email, phone }) => email !== undefined || phone !== undefined, {
    path: ['email'],
    params: { code: 'contact-missing' },
  }),
  orderNumber: lineOfText(64).optional(),
  product: lineOfText(200).optional(),
  desiredRemedy: remedyKind.optional(),
  expectedDays: z.coerce.number().int().min(0).max(365).optional(),
  expectedSolution: z.coerce.number().int().min(1).max(5).optional(),
  /** Named by the site that links to the form: customers know no codes. */
  region: region.optional(),
  language: languageCode.optional(),
});
export type ComplaintSubmission = z.infer<typeof complaintSubmission>;

export const publicReference = z
  .string()
  .regex(/^R-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}$/);

/** Message of the email queue: the key of the event that owes a mail. */
export const emailMessage = z.strictObject({ pk: z.string().max(200), sk: z.string().max(50) });
export type EmailMessage = z.infer<typeof emailMessage>;

/**
 * Message of the timer queue: keys only. `dueAt` is the moment it was armed for, in business time; with `continued` the moment
 * at which its calendar was found to know more; `mail` is what waits for it.
 */
export const timerMessage = z.strictObject({
  reference: publicReference,
  dueAt: z.iso.datetime(),
  continued: z.literal(true).optional(),
  mail: emailMessage.optional(),
});
export type TimerMessage = z.infer<typeof timerMessage>;
