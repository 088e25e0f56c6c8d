import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ids } from '../../../shared/adapters/ids.ts';
import type { RawMail } from '../../../shared/adapters/mail-store.ts';
import { parseMail } from '../../../shared/adapters/parse-mail.ts';
import { openLinks } from '../../../shared/adapters/signed-links.ts';
import { replyAddress } from '../../../shared/domain/channels/mail/named-complaint.ts';
import type { ComplaintCommand } from '../../../shared/domain/complaints/commands.ts';
import { addSeconds } from '../../../shared/domain/instant.ts';
import { receiveMail } from '../../../shared/usecases/channels/receive-mail.ts';
import { executeCommand } from '../../../shared/usecases/complaints/execute-command.ts';
import { takeInComplaint } from '../../../shared/usecases/complaints/take-in-complaint.ts';
import { fakeInboundMailRepository } from '../fakes/inbound-mail-repository.ts';
import { fakeDesk, intake, lin, submission, tuesdayMorning } from './complaints.ts';

const folder = path.resolve(import.meta.dirname, '../mails');
export const replyDomain = 'reply.redress.example';

/** A mail of test/support/mails, with its placeholders `@@TO@@` and `@@REFERENCE@@` filled in. */
export function mailFile(name: string, values: { to?: string; reference?: string } = {}): Buffer {
  const { to = `care@${replyDomain}`, reference = 'R-0000-0000-001' } = values;
  // Byte for byte: the files are in several character sets.
  const text = readFileSync(path.join(folder, `${name}.eml`), 'latin1');
  return Buffer.from(text.replaceAll('@@TO@@', to).replaceAll('@@REFERENCE@@', reference), 'latin1');
}

/** The headers that SES puts on top. */
export const sesTop = (
  domain: string,
  over: { dmarc?: string; spam?: string; virus?: string; to?: string } = {},
) =>
  `Return-Path: <someone@${domain}>\r
Received: from mx.${domain} (mx.${domain} [203.0.113.25]) by inbound-smtp.eu-west-1.amazonaws.com with SMTP id x\r
 for ${over.to ?? `care@${replyDomain}`}; Tue, 24 Nov 2026 02:12:31 +0000 (UTC)\r
X-SES-Spam-Verdict: ${over.spam ?? 'PASS'}\r
X-SES-Virus-Verdict: ${over.virus ?? 'PASS'}\r
Authentication-Results: amazonses.com; spf=pass; dkim=pass header.i=@${domain};\r
 dmarc=${over.dmarc ?? 'pass'} header.from=${domain};\r
X-SES-RECEIPT: AEFB\r
`;

/** The mail adapter over fakes, a clock that stands still, and real links. */
export function mailDesk() {
  const desk = fakeDesk();
  const links = openLinks({ current: 'k1', keys: { k1: 'secret-of-a-test' } });
  const inbound = fakeInboundMailRepository();
  const stored = new Map<string, Buffer>();
  let at = tuesdayMorning;
  let made = 0;
  const deps = {
    ...desk,
    links,
    inbound,
    own: { mailFrom: 'care@redress.example', replyDomain, idHeader: 'X-Redress-Mail-Id' },
    store: {
      read: async (mailId: string): Promise<RawMail | undefined> => {
        const bytes = stored.get(mailId);
        return bytes && { mailId, receivedAt: at, bytes };
      },
    },
    parse: parseMail,
    now: () => at,
    realNow: () => at,
  };
  return {
    deps,
    links,
    inbound,
    complaints: desk.complaints,
    stored,
    later: (seconds: number) => {
      at = addSeconds(at, seconds);
    },
    /** Where replies to a complaint go. */
    replyTo: (reference: string, domain = replyDomain) =>
      replyAddress(links.signReply(reference, addSeconds(at, 30 * 86_400)), domain),
    /** A complaint of that address, taken in on the web. */
    async complaint(email = 'emma@example.com'): Promise<string> {
      const idempotencyKey = `key-number-${++made}`;
      const { event } = await takeInComplaint(
        desk,
        intake({ idempotencyKey, at, language: 'en', submission: submission({ contact: { email } }) }),
      );
      return event.reference;
    },
    async command(reference: string, command: ComplaintCommand): Promise<void> {
      const request = {
        reference,
        command,
        commandId: `command-${++made}`,
        expectedSequence: 0,
        actor: lin,
        at,
      };
      await executeCommand(desk, { ...request, onConflict: 'retry' });
    },
    /** A mail arrives; sent again under the same name, it is the same object. */
    async receive(bytes: Buffer | string, mailId = `mail-${++made}`) {
      stored.set(mailId, Buffer.from(bytes));
      return receiveMail(deps, mailId);
    },
    story: async (reference: string) =>
      (await desk.complaints.since(reference, 0)).map(({ type, data, actor }) => ({ type, data, actor })),
    ids,
  };
}
