import type { Ids } from '../../adapters/ids.ts';
import type { Links } from '../../adapters/links.ts';
import type { ContactRepository } from '../../data/contact-repository.ts';
import type { Contact } from '../../domain/complaints/events.ts';
import { identityOf } from '../../domain/customers/address.ts';
import type { Instant } from '../../domain/instant.ts';

export interface CustomerOfDeps {
  readonly contacts: Pick<ContactRepository, 'claim'>;
  readonly links: Pick<Links, 'digest'>;
  readonly ids: Pick<Ids, 'customerId'>;
}

/**
 * Whose customer a contact is: the one its address points to, or a new one that claims the pointer (whoever was there
 * first wins). Somebody without an address is a customer of their own, whom no address finds again.
 */
export async function customerOfContact(
  { contacts, links, ids }: CustomerOfDeps,
  contact: Contact,
  at: Instant,
): Promise<string> {
  const identity = identityOf(contact);
  if (identity === undefined) return ids.customerId();
  return contacts.claim(links.digest('contact', identity), ids.customerId(), at);
}
