import type { Instant } from '../../instant.ts';

/** A header as it stands in the mail, its name in lower case; in the order of the mail. */
export interface MailHeader {
  readonly name: string;
  readonly value: string;
}

/** What the receiving service found out about a mail before it was stored. */
export interface Verdicts {
  readonly spam: boolean;
  readonly virus: boolean;
  /** The domain of the From header that DMARC passed for; null: it did not pass. */
  readonly dmarcFor: string | null;
}

/** A mail that came in. Everything in it was written by whoever sent it, and is believed as far as `verdicts` go. */
export interface InboundMail {
  /** Names the stored original. */
  readonly mailId: string;
  /** When it was stored, in real time. */
  readonly receivedAt: Instant;
  /** The sender's own id of it; null without one. */
  readonly messageId: string | null;
  /** The one address of the one From header; null when there is none or more than one. */
  readonly from: { readonly address: string; readonly name: string | null } | null;
  /** To, Cc and the envelope, as far as it is known. */
  readonly recipients: readonly string[];
  readonly subject: string;
  /** Plain text, history and signature included; of a mail that has only HTML, its words. */
  readonly text: string;
  readonly headers: readonly MailHeader[];
  readonly verdicts: Verdicts;
  readonly attachments: number;
}

/** Lower case, without the part before the last `@`. */
export const domainOf = (address: string): string =>
  address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** DMARC passed for the very domain that the From header names: only then is the From believed. */
export const isProven = ({ from, verdicts }: Pick<InboundMail, 'from' | 'verdicts'>): boolean =>
  from !== null && verdicts.dmarcFor === domainOf(from.address);
