import type { ContactEvents } from './contact-events.ts';

/**
 * By the customer: a message on the status page or by mail. By staff: what came on any other channel, and whom they called.
 * By the mail adapter: what it does not take for the customer's.
 */
export interface ContactCommands {
  'customer-write': ContactEvents['customer-wrote'];
  'log-contact': ContactEvents['contact-logged'];
  'hold-mail': ContactEvents['mail-held'];
}
