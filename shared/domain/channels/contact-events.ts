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
}
