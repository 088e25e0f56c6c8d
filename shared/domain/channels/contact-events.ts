import type { Channel } from '../complaints/state.ts';
import type { Instant } from '../instant.ts';

/** What the customer said or wrote later on, on whatever channel: all of it is one timeline (R062, R163). */
export interface InboundMessage {
  readonly text: string;
  /** Absent: on the status page. */
  readonly channel?: Channel;
  /** Logged by staff: when the customer said it. Absent: when it was recorded. */
  readonly happenedAt?: Instant;
  /** Who spoke for the customer, if it was not the contact of the complaint. */
  readonly from?: string;
  /** It came by mail. */
  readonly mail?: StoredMail;
}

/** The original of what came by mail. */
export interface StoredMail {
  readonly mailId: string;
  /** Files that came with it; they are in the original only. */
  readonly attachments?: number;
  /** Its text was longer than is kept here. */
  readonly cut?: true;
}

/**
 * A mail that knows where replies to this complaint go and is not proven to be from its contact: staff read it, the customer
 * does not, and it changes nothing. `other-address`: DMARC passed, for somebody else.
 */
export interface HeldMail {
  readonly text: string;
  readonly reason: 'unproven' | 'other-address';
  /** What its From header says. */
  readonly from: string;
  readonly mail: StoredMail;
}

/** What staff did outside of this system to reach the customer. */
export interface OutboundContact {
  /** What was said; for colleagues, the customer does not read it. */
  readonly text: string;
  readonly channel: Channel;
  readonly happenedAt?: Instant;
  /** The customer answered; false: nobody picked up. */
  readonly reached: boolean;
}

/** The facts of being in contact, whoever began. */
export interface ContactEvents {
  'customer-wrote': InboundMessage;
  'contact-logged': OutboundContact;
  'mail-held': HeldMail;
}
