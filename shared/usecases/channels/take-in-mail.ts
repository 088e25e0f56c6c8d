import type { Ids } from '../../adapters/ids.ts';
import type { Links } from '../../adapters/links.ts';
import type { InboundMailRepository } from '../../data/inbound-mail-repository.ts';
import {
  automaticReason,
  type HoldReason,
  type OwnAddresses,
} from '../../domain/channels/mail/automatic-mail.ts';
import type { InboundMail } from '../../domain/channels/mail/inbound-mail.ts';
import { newWords } from '../../domain/channels/mail/new-words.ts';
import { foldForCap, isPlainAddress } from '../../domain/customers/address.ts';
import type { Instant } from '../../domain/instant.ts';
import type { IntakeDeps } from '../complaints/take-in-complaint.ts';
import { type AppendDeps, appendMail, type NamedDeps, namedComplaint } from './append-mail.ts';
import { complaintOfMail, mailKey } from './complaint-of-mail.ts';

export interface MailDeps extends IntakeDeps, AppendDeps, NamedDeps {
  readonly complaints: IntakeDeps['complaints'] & AppendDeps['complaints'];
  readonly policies: IntakeDeps['policies'] & AppendDeps['policies'];
  readonly inbound: Pick<InboundMailRepository, 'hold' | 'pass'>;
  readonly links: Pick<Links, 'verifyReply' | 'digest'>;
  readonly ids: Pick<Ids, 'hash'>;
  readonly own: OwnAddresses;
  readonly now: () => Instant;
  readonly realNow: () => Instant;
}

export type MailResult =
  | { readonly outcome: 'appended' | 'held-at-complaint' | 'received'; readonly reference: string }
  | { readonly outcome: 'held'; readonly reason: HoldReason };

/** More in an hour is a machine, whatever its headers say. */
const mostAnHour = 20;

/**
 * What becomes of a mail. A machine's is kept aside. One that names a complaint and is proven to be its contact's is the
 * customer's message. One that knows the reply address of a complaint without that proof waits there for staff to read it.
 * Everything else is a new complaint, unconfirmed; without proof of its sender it owes no mail. A mail reveals nothing and
 * gives nobody access: no recipient, no Cc and no address in it is ever mailed or shown anything because of it.
 */
export async function takeInMail(deps: MailDeps, mail: InboundMail): Promise<MailResult> {
  const hold = async (reason: HoldReason): Promise<MailResult> => {
    await deps.inbound.hold({ mailId: mail.mailId, receivedAt: mail.receivedAt, reason });
    return { outcome: 'held', reason };
  };
  const { spam, virus } = mail.verdicts;
  if (virus || spam) return hold(virus ? 'virus' : 'spam');
  const machine = automaticReason(mail, deps.own);
  if (machine) return hold(machine);
  const { from } = mail;
  if (!from || !isPlainAddress(from.address)) return hold('no-sender');
  const { keyId, digest } = deps.links.digest('contact', foldForCap(from.address));
  const { mailId, receivedAt } = mail;
  const sender = { contact: `${keyId}#${digest}`, mailId, receivedAt, most: mostAnHour };
  if (!(await deps.inbound.pass(sender))) return hold('too-many');

  const words = newWords(mail.text);
  const named = await namedComplaint(deps, mail);
  if (named && words !== '') {
    const appended = await appendMail(
      deps,
      named,
      { ...mail, from },
      words,
      `mail-${mailKey(deps, mail, words)}`,
    );
    if (appended) return appended;
  }
  const reference = await complaintOfMail(deps, { ...mail, from }, words);
  return reference === undefined ? hold('empty') : { outcome: 'received', reference };
}
