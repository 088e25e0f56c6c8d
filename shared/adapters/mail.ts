import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { isPlainAddress } from '../domain/customers/address.ts';
import { DomainError } from '../domain/errors.ts';
import type { Language } from '../domain/language.ts';
import { metered } from './metering.ts';
import { sdkSettings } from './sdk-settings.ts';

/** A mail ready to go; everything in it is already in the reader's language. */
export interface OutgoingMail {
  readonly mailId: string;
  readonly to: string;
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where an answer goes; absent: to the sender. */
  readonly replyTo?: string;
  /** RFC 8058: the address of a one-click POST. Only for mails that can be unsubscribed from. */
  readonly unsubscribeUrl?: string;
}

export interface MailGateway {
  send(mail: OutgoingMail): Promise<void>;
}

/** The name of the header by which a report finds its mail when the provider drops tags. */
export const mailIdHeader = 'X-Redress-Mail-Id';

/** A plain addr-spec of at most 254 characters: no quotes, comments, groups or lists (nodemailer address tricks). */
function plainAddress(value: string): string {
  if (!isPlainAddress(value)) {
    throw new DomainError('invalid', 'address-refused', 'This is not a plain e-mail address.');
  }
  return value;
}

/** @throws DomainError when a value could begin another header line. */
function headerValue(value: string): string {
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(value)) {
    throw new DomainError(
      'invalid',
      'header-refused',
      'A mail header must be one line without control characters.',
    );
  }
  return value;
}

/** The message as it goes over the wire (MIME by nodemailer): 7-bit, automatic, never answered by machines. */
export async function composeMail(mail: OutgoingMail, from: string): Promise<Buffer> {
  const composer = new MailComposer({
    from: plainAddress(from),
    to: plainAddress(mail.to),
    ...(mail.replyTo && { replyTo: plainAddress(mail.replyTo) }),
    subject: headerValue(mail.subject),
    text: mail.text,
    html: mail.html,
    textEncoding: 'base64',
    disableFileAccess: true,
    disableUrlAccess: true,
    headers: {
      'Content-Language': mail.language,
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      [mailIdHeader]: headerValue(mail.mailId),
      ...(mail.unsubscribeUrl && {
        'List-Unsubscribe': `<${headerValue(mail.unsubscribeUrl)}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  });
  return composer.compile().build();
}

/** Sends through SES SendRawEmail: the plain SendEmail cannot set headers. */
export function openMailGateway(from: string): MailGateway {
  const client = metered(new SESClient(sdkSettings));
  return {
    async send(mail) {
      const Data = await composeMail(mail, from);
      await client.send(
        new SendRawEmailCommand({
          Source: from,
          Destinations: [plainAddress(mail.to)],
          RawMessage: { Data },
          Tags: [{ Name: 'mailId', Value: mail.mailId }],
        }),
      );
    },
  };
}
