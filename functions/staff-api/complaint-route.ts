import { staffComplaintQuery } from '../../shared/contracts/staff-queries.ts';
import type { ComplaintView } from '../../shared/contracts/staff-views.ts';
import { policiesIn } from '../../shared/domain/complaints/events.ts';
import type { Actor } from '../../shared/domain/identity/actor.ts';
import { may } from '../../shared/domain/identity/permissions.ts';
import { type Route, route } from '../../shared/lambda/http.ts';
import { parseWith } from '../../shared/lambda/parse.ts';
import { referenceIn } from '../../shared/lambda/reference-in.ts';
import { attributeTo } from '../../shared/lambda/usage-line.ts';
import { viewPhotos } from '../../shared/usecases/photos/view-photos.ts';
import { complaintFindings } from '../../shared/usecases/triage/complaint-findings.ts';
import { complaintView } from './complaint-view.ts';
import type { StaffDeps } from './deps.ts';
import { staffOf } from './staff-member.ts';

type ReadDeps = Pick<
  StaffDeps,
  | 'complaints'
  | 'related'
  | 'customers'
  | 'respondents'
  | 'policies'
  | 'definitions'
  | 'classifications'
  | 'photos'
  | 'realNow'
  | 'now'
>;

/** Reads the events, so that people see their own change. The usage line keeps who read about whom (rule 6). */
export async function readComplaint(
  deps: ReadDeps,
  reference: string,
  reader: Actor,
): Promise<ComplaintView> {
  attributeTo(reference);
  const [events, respondents, linksTo] = await Promise.all([
    deps.complaints.since(reference, 0),
    deps.respondents.list(),
    deps.related.linksTo(reference),
  ]);
  const customerId = events.at(-1)?.state.customerId;
  const score =
    customerId && may(reader, 'customer.read') ? await deps.customers.score(customerId) : undefined;
  const { policyOf } = await deps.policies.holding(policiesIn(events));
  const [first] = events;
  const head = events.at(-1);
  const findings = first?.type === 'received' && head ? await complaintFindings(deps, first, head) : [];
  const photos = await viewPhotos(deps.photos, events, deps.realNow());
  const beside = { score: score ?? null, respondents, findings, photos, linksTo };
  return complaintView(events, reader, deps.now(), policyOf, beside);
}

/** The complaint page: newest state, whole timeline, the commands that are legal now. */
export const complaintRoute = (deps: ReadDeps): Route =>
  route({
    method: 'GET',
    path: '/api/staff/complaints/{reference}',
    policy: { action: 'complaint.read' },
    feature: 'staff-complaint',
    async handle(request) {
      parseWith(staffComplaintQuery, request.query, request.language);
      const json = await readComplaint(deps, referenceIn(request.params), staffOf(request));
      return { status: 200, json };
    },
  });
