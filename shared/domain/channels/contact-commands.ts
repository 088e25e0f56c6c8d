import type { ContactEvents } from './contact-events.ts';

/** By the customer: a message on the status page. By staff: what came on any other channel, and whom they called. */
export interface ContactCommands {
  'customer-write': ContactEvents['customer-wrote'];
  'log-contact': ContactEvents['contact-logged'];
}
