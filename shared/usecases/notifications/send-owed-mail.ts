import type { Links } from '../../adapters/links.ts';
import type { MailGateway } from '../../adapters/mail.ts';
import type { ComplaintRepository } from '../../data/complaint-repository.ts';
import type { MailRepository } from '../../data/mail-repository.ts';
import { replyAddress } from '../../domain/channels/mail/named-complaint.ts';
import type { ComplaintEvent } from '../../domain/complaints/events.ts';
import { foldForCap } from '../../domain/customers/address.ts';
import { addSeconds, type Instant } from '../../domain/instant.ts';
import type { MailContent } from '../../domain/notifications/mail-content.ts';
import { type MailPurpose, type OwedMail, owedMail } from '../../domain/notifications/owed-mails.ts';
import { consoleHome } from '../../names.ts';
import type { RecordKey } from '../stream/consume-records.ts';
import { eventKeyOf } from '../stream/event-key.ts';
import { endOfDay, statusLinkDays } from './link-expiry.ts';
import { type Recipient, type RecipientDeps, recipientsOf } from './recipient.ts';

export interface SendDeps extends RecipientDeps {
  readonly complaints: Pick<ComplaintRepository, 'event'>;
  readonly mails: MailRepository;
  readonly links: Pick<Links, 'sign' | 'signReply' | 'digest'>;
  readonly gateway: MailGateway;
  readonly render: (content: MailContent) => {
    readonly subject: string;
    readonly text: string;
    readonly html: string;
  };
  readonly realNow: () => Instant;
  readonly publicUrl: string;
  /** Domain whose mail comes in here; absent: answers by mail reach nobody. */
  readonly replyDomain?: string;
}

const daySeconds = 86_400;
/** At most one mail of this purpose per contact in this many seconds. */
const caps: Readonly<Partial<Record<MailPurpose, number>>> = { 'confirm-complaint': daySeconds };
/** Another sender may take a mail over after this long: longer than a function may run, shorter than the queue waits before it delivers again. */
const leaseSeconds = 60;

export type SendResult = 'sent' | 'already-sent' | 'capped' | 'suppressed' | 'nothing-owed';

/** Another sender holds the mail: the message must come back. */
export class MailIsLeased extends Error {
  override readonly name = 'MailIsLeased';
}

/**
 * cap → suppression → claim → send → mark. At least once, honestly: a sender killed between send and mark lets the next one
 * send again after the lease; that mail carries the same links, so it cannot make two votes. Fails closed: when in doubt
 * nothing is sent and the message comes back. Several recipients are several mails: those sent already are not sent again. @throws MailIsLeased, and what the gateway throws.
 */
export async function sendOwedMail(deps: SendDeps, record: RecordKey): Promise<SendResult> {
  const key = eventKeyOf(record);
  if (key?.kind !== 'complaint') return 'nothing-owed';
  const event = await deps.complaints.event(key.reference, key.sequence);
  const owed = event && owedMail(event);
  const first = event?.sequence === 1 ? event : await deps.complaints.event(key.reference, 1);
  if (!owed || first?.type !== 'received') return 'nothing-owed';
  const results: SendResult[] = [];
  for (const recipient of await recipientsOf(deps, owed, event, first))
    results.push(await sendTo(deps, record, owed, event, recipient));
  return results.find((result) => result === 'sent') ?? results[0] ?? 'nothing-owed';
}

async function sendTo(
  deps: SendDeps,
  record: RecordKey,
  { purpose }: OwedMail,
  event: ComplaintEvent,
  { email: to, ...reader }: Recipient,
): Promise<SendResult> {
  const now = deps.realNow();
  const contact = digestOf(deps.links, 'contact', foldForCap(to));
  // A level is mailed once, also when somebody else holds it by the time the message comes again.
  const mailId = deps.links.digest(
    'mail',
    [purpose, record.pk, record.sk, reader.level ?? to].join('|'),
  ).digest;
  const window = caps[purpose];
  if (
    window !== undefined &&
    !(await deps.mails.passCap({ purpose, contact, mailId, now, windowStart: addSeconds(now, -window) }))
  ) {
    await deps.mails.withhold({ mailId, contact, outcome: 'capped', at: now });
    return 'capped';
  }
  if (await deps.mails.isSuppressed(contact)) {
    await deps.mails.withhold({ mailId, contact, outcome: 'suppressed', at: now });
    return 'suppressed';
  }
  const claim = await deps.mails.claim({ mailId, contact, now, leaseUntil: addSeconds(now, leaseSeconds) });
  if (claim === 'done') return 'already-sent';
  if (claim === 'leased') throw new MailIsLeased();
  const content = {
    purpose,
    ...reader,
    reference: event.reference,
    event,
    ...linksOf(deps, purpose, event, contact, now),
  };
  const { unsubscribeUrl, replyTo } = content;
  await deps.gateway.send({
    mailId,
    to,
    language: reader.language,
    ...deps.render(content),
    ...(unsubscribeUrl && { unsubscribeUrl }),
    ...(replyTo && { replyTo }),
  });
  await deps.mails.mark(mailId, 'sent', deps.realNow());
  return 'sent';
}

const digestOf = (links: SendDeps['links'], use: 'contact', text: string): string => {
  const { keyId, digest } = links.digest(use, text);
  return `${keyId}#${digest}`;
};

function linksOf(
  { links, publicUrl, replyDomain }: SendDeps,
  purpose: MailPurpose,
  { reference, state }: ComplaintEvent,
  contact: string,
  now: Instant,
): { readonly link: string; readonly unsubscribeUrl?: string; readonly replyTo?: string } {
  switch (purpose) {
    case 'confirm-complaint':
      return { link: `${publicUrl}/confirm/${links.sign('confirm', reference, endOfDay(now, 7))}` };
    case 'survey':
      return {
        link: `${publicUrl}/survey/${links.sign('survey', `${reference}#${state.resolutionNumber}`, endOfDay(now, 28))}`,
        unsubscribeUrl: `${publicUrl}/unsubscribe/${links.sign('unsubscribe', contact, endOfDay(now, 365))}`,
      };
    case 'ask-supplier':
    case 'ask-department':
      return {
        link: `${publicUrl}/request/${links.sign('request', `${reference}#${state.requests}`, endOfDay(now, 90))}`,
      };
    case 'request-answered':
    case 'breach-escalation':
    case 'clock-warning':
    case 'untouched-alarm':
    case 'promise-near':
    case 'promise-broken':
      return { link: `${publicUrl}${consoleHome}/complaints/${reference}` };
    default:
      return {
        link: `${publicUrl}/status/${links.sign('status', reference, endOfDay(now, statusLinkDays))}`,
        ...(replyDomain !== undefined && {
          replyTo: replyAddress(links.signReply(reference, endOfDay(now, statusLinkDays)), replyDomain),
        }),
      };
  }
}
