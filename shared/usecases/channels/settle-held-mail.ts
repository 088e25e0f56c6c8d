import type { ComplaintRepository } from '../../data/complaint-repository.ts';
import type {
  HeldMailRecord,
  InboundMailRepository,
  Settlement,
} from '../../data/inbound-mail-repository.ts';
import type { InboundMail } from '../../domain/channels/mail/inbound-mail.ts';
import { newWords } from '../../domain/channels/mail/new-words.ts';
import { isPlainAddress, normaliseIdentity } from '../../domain/customers/address.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Actor } from '../../domain/identity/actor.ts';
import { addSeconds, type Instant, secondsBetween } from '../../domain/instant.ts';
import { executeCommand } from '../complaints/execute-command.ts';
import type { AppendDeps } from './append-mail.ts';
import { type ComplaintOfMailDeps, complaintOfMail } from './complaint-of-mail.ts';
import { keptWords } from './kept-words.ts';
import type { ReceiveDeps } from './receive-mail.ts';

export interface SettleDeps extends ComplaintOfMailDeps, AppendDeps, Pick<ReceiveDeps, 'store' | 'parse'> {
  readonly complaints: ComplaintOfMailDeps['complaints'] &
    AppendDeps['complaints'] &
    Pick<ComplaintRepository, 'event'>;
  readonly policies: ComplaintOfMailDeps['policies'] & AppendDeps['policies'];
  readonly inbound: Pick<InboundMailRepository, 'held' | 'settle'>;
  readonly realNow: () => Instant;
}

/** What somebody wants to become of a held mail. */
export type HeldMailDecision =
  | { readonly as: 'attached'; readonly reference: string }
  | { readonly as: 'taken-in' | 'discarded' };

type StaffMember = Extract<Actor, { kind: 'staff' }>;

const unknown = () =>
  new DomainError('not-found', 'mail-unknown', 'There is no such mail, or it cannot be read.');
const settledAlready = () =>
  new DomainError(
    'conflict',
    'mail-settled',
    'Somebody has dealt with this mail; look at what became of it.',
  );
const nothingSaid = () =>
  new DomainError(
    'unprocessable',
    'mail-says-nothing',
    'This mail names no sender or says nothing; discard it.',
  );

/**
 * A member of staff read a held mail and says what it is: the message of a complaint's customer, a new complaint, or nothing.
 * First the event, whose id is the mail's, then the note in the list: killed in between, the same decision again makes
 * nothing twice. @throws DomainError `mail-unknown`, `mail-settled`, `mail-says-nothing`, and what the command refuses.
 */
export async function settleHeldMail(
  deps: SettleDeps,
  mailId: string,
  decision: HeldMailDecision,
  by: StaffMember,
): Promise<HeldMailRecord> {
  const raw = await deps.store.read(mailId);
  const record = raw && (await deps.inbound.held(raw));
  if (!record) throw unknown();
  if (record.settled) throw settledAlready();
  const what = async () => {
    if (decision.as === 'discarded') return { as: decision.as };
    const mail = await deps.parse(raw).catch(() => undefined);
    if (!mail) throw unknown();
    const { as } = decision;
    return as === 'attached'
      ? { as, reference: await attach(deps, mail, decision.reference, by) }
      : { as, reference: await takeIn(deps, mail) };
  };
  const settled: Settlement = { ...(await what()), by: by.id, at: deps.realNow() };
  if (!(await deps.inbound.settle(record, settled))) throw settledAlready();
  return { ...record, settled };
}

/** Staff vouch for it: it is what the customer wrote, when it reached us, and ends waiting-customer. */
async function attach(
  deps: SettleDeps,
  mail: InboundMail,
  reference: string,
  by: StaffMember,
): Promise<string> {
  const { text, cut } = keptWords(newWords(mail.text));
  if (text === '') throw nothingSaid();
  const { mailId, attachments, from, receivedAt } = mail;
  const first = await deps.complaints.event(reference, 1);
  const contact = first?.type === 'received' ? first.data.submission.contact.email : undefined;
  const isContact = from && contact && normaliseIdentity(contact) === normaliseIdentity(from.address);
  await executeCommand(deps, {
    reference,
    command: {
      type: 'customer-write',
      data: {
        text,
        channel: 'email',
        // It came in real time; on a fast clock the wait is counted a little short, never too long.
        happenedAt: addSeconds(deps.now(), -Math.max(0, secondsBetween(receivedAt, deps.realNow()))),
        mail: { mailId, ...(attachments > 0 && { attachments }), ...cut },
        ...(from && !isContact && isPlainAddress(from.address) && { from: from.address }),
      },
    },
    commandId: `held-${mailId}`,
    expectedSequence: 0,
    actor: by,
    at: deps.now(),
    onConflict: 'retry',
  });
  return reference;
}

async function takeIn(deps: SettleDeps, mail: InboundMail): Promise<string> {
  const { from } = mail;
  if (!from || !isPlainAddress(from.address)) throw nothingSaid();
  const reference = await complaintOfMail(deps, { ...mail, from }, newWords(mail.text));
  if (reference === undefined) throw nothingSaid();
  return reference;
}
