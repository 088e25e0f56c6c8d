import { domainOf, type InboundMail } from './inbound-mail.ts';

/** Why a mail is kept for staff to look at instead of being taken in. */
export type HoldReason =
  | 'virus'
  | 'spam'
  | 'own'
  | 'bounce'
  | 'automatic'
  | 'bulk'
  | 'no-sender'
  | 'too-many'
  | 'empty'
  | 'unreadable';

/** Addresses that this system mails from or receives at: mail from them is a loop. */
export interface OwnAddresses {
  readonly mailFrom: string;
  /** Every address of it is ours. */
  readonly replyDomain?: string;
  /** Header that our own mails carry. */
  readonly idHeader: string;
}

const announced =
  /^\s*(?:auto(?:matic)?[ -]?repl(?:y|ies)|out of (?:the )?office|自动回复|自動回覆|自動回復|自动答复|外出通知)\s*[:：]/i;

/**
 * Whether a machine wrote it: answering one machine with another never ends (Zammad #1131, osTicket #1041, Chatwoot #5131).
 * An out-of-office note is no answer of the customer either.
 */
export function automaticReason(mail: InboundMail, own: OwnAddresses): HoldReason | undefined {
  const valuesOf = (name: string) =>
    mail.headers.filter((one) => one.name === name).map(({ value }) => value.trim().toLowerCase());
  const has = (...names: readonly string[]) => names.some((name) => valuesOf(name).length > 0);
  if (has(own.idHeader.toLowerCase()) || isOwn(mail, own)) return 'own';
  if (valuesOf('content-type').some((type) => type.startsWith('multipart/report'))) return 'bounce';
  if (valuesOf('auto-submitted').some((value) => value !== '' && !/^no\b/.test(value))) return 'automatic';
  if (has('x-auto-response-suppress', 'x-autoreply', 'x-autorespond', 'x-autoresponse')) return 'automatic';
  if (announced.test(mail.subject)) return 'automatic';
  if (valuesOf('return-path').some((path) => path === '<>' || path === '')) return 'bounce';
  if (valuesOf('precedence').some((value) => /^(bulk|list|junk|auto_reply)$/.test(value))) return 'bulk';
  return has('list-id', 'list-unsubscribe') ? 'bulk' : undefined;
}

const isOwn = ({ from }: InboundMail, { mailFrom, replyDomain }: OwnAddresses): boolean =>
  from !== null &&
  (from.address.toLowerCase() === mailFrom.toLowerCase() ||
    (replyDomain !== undefined && domainOf(from.address) === replyDomain.toLowerCase()));
