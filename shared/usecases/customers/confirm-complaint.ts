import type { Ids } from '../../adapters/ids.ts';
import type { Links } from '../../adapters/links.ts';
import type { ComplaintRepository } from '../../data/complaint-repository.ts';
import type { ContactRepository } from '../../data/contact-repository.ts';
import type { Contact } from '../../domain/complaints/events.ts';
import { normaliseIdentity } from '../../domain/customers/address.ts';
import type { Actor } from '../../domain/identity/actor.ts';
import type { Instant } from '../../domain/instant.ts';
import { type CommandDeps, type CommandResult, executeCommand } from '../complaints/execute-command.ts';

export interface ConfirmDeps extends CommandDeps {
  readonly complaints: Pick<ComplaintRepository, 'head' | 'since' | 'append' | 'event'>;
  readonly contacts: Pick<ContactRepository, 'claim'>;
  readonly links: Pick<Links, 'digest'>;
  readonly ids: Pick<Ids, 'customerId'>;
}

export interface ConfirmRequest {
  readonly reference: string;
  readonly commandId: string;
  readonly actor: Actor;
  readonly at: Instant;
}

/** Who a contact is: the e-mail address, else the digits of the phone number. */
function identityOf({ email, phone = '' }: Contact): string {
  return email === undefined ? `tel:${phone.replace(/\D/g, '')}` : normaliseIdentity(email);
}

/**
 * Gives a complaint its customer: the address's pointer is claimed (whoever was there first wins), then the complaint is
 * confirmed. Killed in between, the next confirmation finds the pointer and goes on. A confirmed complaint stays as it is.
 * @throws DomainError not-found/`complaint-unknown`, conflict/`illegal-transition`.
 */
export async function confirmComplaint(deps: ConfirmDeps, request: ConfirmRequest): Promise<CommandResult> {
  const { complaints, contacts, links, ids } = deps;
  const head = await complaints.head(request.reference);
  if (head && head.state.customerId !== undefined) return { head, applied: false };
  const first = head?.sequence === 1 ? head : await complaints.event(request.reference, 1);
  const customerId =
    first?.type === 'received'
      ? await contacts.claim(
          links.digest('contact', identityOf(first.data.submission.contact)),
          ids.customerId(),
          request.at,
        )
      : ids.customerId();
  return executeCommand(deps, {
    ...request,
    command: { type: 'confirm', data: { customerId } },
    expectedSequence: head?.sequence ?? 0,
    onConflict: 'retry',
  });
}
