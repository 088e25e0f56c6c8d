import type { Links } from '../../shared/adapters/links.ts';
import {
  type StaffIntakeView,
  type StatusLinkView,
  staffIntakeRequest,
} from '../../shared/contracts/staff-intake.ts';
import type { ComplaintRepository } from '../../shared/data/complaint-repository.ts';
import type { PolicyBookRepository } from '../../shared/data/policy-book-repository.ts';
import { heardAt } from '../../shared/domain/channels/happened-at.ts';
import type { Received } from '../../shared/domain/complaints/events.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { promisesOf } from '../../shared/domain/sla/promises.ts';
import { type Route, route } from '../../shared/lambda/http.ts';
import { referenceIn } from '../../shared/lambda/reference-in.ts';
import { attributeTo } from '../../shared/lambda/usage-line.ts';
import { type LogDeps, logComplaint } from '../../shared/usecases/complaints/log-complaint.ts';
import { endOfDay, statusLinkDays } from '../../shared/usecases/notifications/link-expiry.ts';
import { checkEnabled } from './check-enabled.ts';
import { staffOf } from './staff-member.ts';

export interface IntakeRouteDeps {
  readonly intake: LogDeps & { readonly policies: PolicyBookRepository };
  readonly complaints: Pick<ComplaintRepository, 'head'>;
  readonly links: Pick<Links, 'sign'>;
  readonly isEnabled: (staffId: string) => Promise<boolean>;
  readonly now: () => Instant;
  readonly realNow: () => Instant;
  readonly pages: { readonly publicUrl: string };
}

const feature = 'staff-intake';

function linkOf({ links, realNow, pages }: IntakeRouteDeps, reference: string): StatusLinkView {
  const expiresAt = endOfDay(realNow(), statusLinkDays);
  return { statusUrl: `${pages.publicUrl}/status/${links.sign('status', reference, expiresAt)}`, expiresAt };
}

async function viewOf(deps: IntakeRouteDeps, event: Received): Promise<StaffIntakeView> {
  const { reference, at, state } = event;
  const { policyOf } = await deps.intake.policies.holding([state.policy]);
  return {
    reference,
    channel: state.channel,
    happenedAt: heardAt(event),
    loggedAt: at,
    ownerId: state.ownerId,
    statusUrl: linkOf(deps, reference).statusUrl,
    mailed: state.hasEmail === true,
    promises: promisesOf(state, policyOf),
  };
}

/** A complaint that reached a member of staff, and the link to it for customers without e-mail (R018, R141). */
export const intakeRoutes = (deps: IntakeRouteDeps): readonly Route[] => [
  route({
    method: 'POST',
    path: '/api/staff/complaints',
    policy: { action: 'complaint.handle' },
    feature,
    body: staffIntakeRequest,
    async handle(request) {
      const by = staffOf(request);
      await checkEnabled(deps.isEnabled, by.id);
      const { commandId, channel, language, happenedAt, owner, ...submission } = request.body;
      const event = await logComplaint(deps.intake, {
        commandId,
        submission,
        channel,
        language: language ?? request.language,
        ...(happenedAt !== undefined && { happenedAt }),
        owner,
        by,
        at: deps.now(),
      });
      attributeTo(event.reference);
      return { status: 201, json: await viewOf(deps, event) };
    },
  }),
  route({
    method: 'GET',
    path: '/api/staff/complaints/{reference}/link',
    policy: { action: 'complaint.handle' },
    feature,
    async handle({ params }) {
      const reference = referenceIn(params);
      attributeTo(reference);
      if (!(await deps.complaints.head(reference)))
        throw new DomainError(
          'not-found',
          'complaint-unknown',
          'There is no such complaint; check the reference.',
        );
      return { status: 200, json: linkOf(deps, reference) };
    },
  }),
];
