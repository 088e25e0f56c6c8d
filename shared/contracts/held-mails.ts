import * as z from 'zod';
import type { HoldReason } from '../domain/channels/mail/automatic-mail.ts';
import type { Instant } from '../domain/instant.ts';
import { languageCode, publicReference } from './complaints.ts';

const lang = languageCode.optional();

/** `after` is opaque, from the answer before; without a month, this one. */
export const heldMailsQuery = z.strictObject({
  month: z
    .string()
    .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
    .optional(),
  after: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,512}$/)
    .optional(),
  lang,
});

export const mailQuery = z.strictObject({ lang });

/** What becomes of a held mail: the customer's message at a complaint, a new complaint, or nothing. */
export const heldMailDecision = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('attached'), reference: publicReference }),
  z.strictObject({ as: z.literal('taken-in') }),
  z.strictObject({ as: z.literal('discarded') }),
]);

export interface HeldMailView {
  readonly mailId: string;
  /** In real time. */
  readonly receivedAt: Instant;
  readonly reason: HoldReason;
  /** What staff decided, who, and when (in real time); absent: nobody has yet. */
  readonly settled?: {
    readonly as: 'attached' | 'taken-in' | 'discarded';
    readonly by: string;
    readonly at: Instant;
    readonly reference?: string;
  };
}

/** `GET /api/staff/held-mails`: mails that were kept and not taken in, newest first. */
export interface HeldMailsView {
  readonly month: string;
  readonly mails: readonly HeldMailView[];
  readonly after?: string;
}

/** `GET /api/staff/mails/{mailId}`: the words of an original. Everything in it was written by whoever sent it. */
export interface MailView {
  readonly mailId: string;
  readonly receivedAt: Instant;
  /** What its From header says; null when it names nobody, or more than one. */
  readonly from: string | null;
  /** DMARC passed for the domain of that address. */
  readonly proven: boolean;
  readonly subject: string;
  readonly text: string;
  readonly attachments: number;
}
