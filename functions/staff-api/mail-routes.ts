import type { MailStore } from '../../shared/adapters/mail-store.ts';
import { parseMail } from '../../shared/adapters/parse-mail.ts';
import {
  type HeldMailsView,
  type HeldMailView,
  heldMailDecision,
  heldMailsQuery,
  type MailView,
  mailQuery,
} from '../../shared/contracts/held-mails.ts';
import type { InboundMailRepository } from '../../shared/data/inbound-mail-repository.ts';
import { isProven } from '../../shared/domain/channels/mail/inbound-mail.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { type Route, route } from '../../shared/lambda/http.ts';
import { parseWith } from '../../shared/lambda/parse.ts';
import { attributeTo } from '../../shared/lambda/usage-line.ts';
import { type SettleDeps, settleHeldMail } from '../../shared/usecases/channels/settle-held-mail.ts';
import { checkEnabled } from './check-enabled.ts';
import type { IntakeRouteDeps } from './intake-routes.ts';
import { staffOf } from './staff-member.ts';

export interface MailRouteDeps extends Omit<SettleDeps, 'store' | 'parse' | 'routing'> {
  readonly inbound: Pick<InboundMailRepository, 'heldIn' | 'held' | 'settle'>;
  readonly mailStore: MailStore;
  readonly intake: Pick<IntakeRouteDeps['intake'], 'routing'>;
  readonly isEnabled: (staffId: string) => Promise<boolean>;
}

const policy = { action: 'complaint.handle' } as const;
const feature = 'mail';

/** Mails that were kept and not taken in, what staff make of them, and the words of any original: text only, never its markup or its files. */
export const mailRoutes = (deps: MailRouteDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/staff/held-mails',
    policy,
    feature,
    async handle({ query, language }) {
      const { month = deps.realNow().slice(0, 7), after } = parseWith(heldMailsQuery, query, language);
      const json: HeldMailsView = { month, ...(await deps.inbound.heldIn(month, after)) };
      return { status: 200, json };
    },
  }),
  route({
    method: 'POST',
    path: '/api/staff/held-mails/{mailId}',
    policy,
    feature,
    body: heldMailDecision,
    async handle(request) {
      const by = staffOf(request);
      await checkEnabled(deps.isEnabled, by.id);
      const settleDeps = { ...deps, routing: deps.intake.routing, store: deps.mailStore, parse: parseMail };
      const json: HeldMailView = await settleHeldMail(
        settleDeps,
        request.params.mailId ?? '',
        request.body,
        by,
      );
      if (json.settled?.reference !== undefined) attributeTo(json.settled.reference);
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
      const raw = await deps.mailStore.read(mailId);
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
