import type { Links } from '../../adapters/links.ts';
import type { ComplaintRepository } from '../../data/complaint-repository.ts';
import type { StoredMail } from '../../domain/channels/contact-events.ts';
import { type InboundMail, isProven } from '../../domain/channels/mail/inbound-mail.ts';
import { referenceInSubject, replyTokens } from '../../domain/channels/mail/named-complaint.ts';
import type { Received } from '../../domain/complaints/events.ts';
import { normaliseIdentity } from '../../domain/customers/address.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Instant } from '../../domain/instant.ts';
import { type CommandDeps, executeCommand } from '../complaints/execute-command.ts';
import { keptWords } from './kept-words.ts';

export interface NamedDeps {
  readonly complaints: Pick<ComplaintRepository, 'head' | 'event'>;
  readonly links: Pick<Links, 'verifyReply'>;
  readonly realNow: () => Instant;
}

/** The complaint that a mail is about, by its reply address or else by the reference in its subject. */
export interface NamedComplaint {
  /** The complaint that goes on: of a merged one, where it went. */
  readonly reference: string;
  /** The reply address was right: whoever wrote has had our mail before him. */
  readonly byAddress: boolean;
  /** Who is proven by this address is the customer, both of the complaint that was named and of the one that goes on. */
  readonly contacts: readonly (string | undefined)[];
}

const longestMergeChain = 5;

function tokenReference({ links, realNow }: NamedDeps, { recipients }: InboundMail): string | undefined {
  for (const token of replyTokens(recipients)) {
    try {
      return links.verifyReply(token, realNow()).reference;
    } catch (error) {
      // A wrong or an old one names nothing.
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return undefined;
}

/** One complaint at most: a right reply address counts, and nothing else in the mail beside it (Zammad CVE-2026-34722). */
export async function namedComplaint(
  deps: NamedDeps,
  mail: InboundMail,
): Promise<NamedComplaint | undefined> {
  const byToken = tokenReference(deps, mail);
  let reference = byToken ?? referenceInSubject(mail.subject);
  const contacts: (string | undefined)[] = [];
  for (let i = 0; reference !== undefined && i < longestMergeChain; i++) {
    const [first, head] = await Promise.all([
      deps.complaints.event(reference, 1),
      deps.complaints.head(reference),
    ]);
    if (first?.type !== 'received' || !head) return undefined;
    contacts.push((first as Received).data.submission.contact.email);
    if (head.state.mergedInto === undefined) return { reference, byAddress: byToken !== undefined, contacts };
    reference = head.state.mergedInto;
  }
  return undefined;
}

export interface AppendDeps extends CommandDeps {
  readonly now: () => Instant;
}

/**
 * Puts a mail into the log of the complaint it names: as the customer's words, or, with a right reply address only, aside for
 * staff. Undefined: it belongs to no complaint that is there. The same mail again is the same event.
 */
export async function appendMail(
  deps: AppendDeps,
  { reference, byAddress, contacts }: NamedComplaint,
  mail: InboundMail & { readonly from: NonNullable<InboundMail['from']> },
  words: string,
  commandId: string,
) {
  const { address } = mail.from;
  const isContact = contacts.every(
    (one) => one !== undefined && normaliseIdentity(one) === normaliseIdentity(address),
  );
  const proven = isProven(mail);
  if (!byAddress && !(isContact && proven)) return undefined;
  const { text, cut } = keptWords(words);
  const stored: StoredMail = {
    mailId: mail.mailId,
    ...(mail.attachments > 0 && { attachments: mail.attachments }),
    ...cut,
  };
  const isCustomers = isContact && proven;
  await executeCommand(deps, {
    reference,
    command: isCustomers
      ? { type: 'customer-write', data: { text, channel: 'email', mail: stored } }
      : {
          type: 'hold-mail',
          data: { text, reason: proven ? 'other-address' : 'unproven', from: address, mail: stored },
        },
    commandId,
    expectedSequence: 0,
    actor: isCustomers ? { kind: 'customer' } : { kind: 'system', id: 'mail' },
    at: deps.now(),
    onConflict: 'retry',
  });
  return { outcome: isCustomers ? 'appended' : 'held-at-complaint', reference } as const;
}
