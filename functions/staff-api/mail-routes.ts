import type { MailStore } from '../../shared/adapters/mail-store.ts';
import { parseMail } from '../../shared/adapters/parse-mail.ts';
import {
  type HeldMailsView,
  heldMailsQuery,
  type MailView,
  mailQuery,
} from '../../shared/contracts/held-mails.ts';
import type { InboundMailRepository } from '../../shared/data/inbound-mail-repository.ts';
import { isProven } from '../../shared/domain/channels/mail/inbound-mail.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { type Route, route } from '../../shared/lambda/http.ts';
import { parseWith } from '../../shared/lambda/parse.ts';

export interface MailRouteDeps {
  readonly inbound: Pick<InboundMailRepository, 'heldIn'>;
  readonly mailStore: MailStore;
  readonly realNow: () => Instant;
}

const policy = { action: 'complaint.handle' } as const;
const feature = 'mail';

/** Mails that were kept and not taken in, and the words of any original: text only, never its markup or its files. */
export const mailRoutes = ({ inbound, mailStore, realNow }: MailRouteDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/staff/held-mails',
    policy,
    feature,
    async handle({ query, language }) {
      const { month = realNow().slice(0, 7), after } = parseWith(heldMailsQuery, query, language);
      const json: HeldMailsView = { month, ...(await inbound.heldIn(month, after)) };
      return { status: 200, json };
    },
  }),
  route({
    method: 'GET',
    path: '/api/staff/mails/{mailId}',
    policy,
    feature,
    async handle({ params: { mailId = '' }, query, language }) {
      parseWith(mailQuery, query, language);
      const raw = await mailStore.read(mailId);
      const mail = raw && (await parseMail(raw).catch(() => undefined));
      if (!mail)
        throw new DomainError('not-found', 'mail-unknown', 'There is no such mail, or it cannot be read.');
      const { receivedAt, from, subject, text, attachments } = mail;
      const json: MailView = {
        mailId,
        receivedAt,
        from: from?.address ?? null,
        proven: isProven(mail),
        subject,
        text,
        attachments,
      };
      return { status: 200, json };
    },
  }),
];
