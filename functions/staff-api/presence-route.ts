import { type PresenceView, presenceRequest } from '../../shared/contracts/presence.ts';
import type { PresenceRepository } from '../../shared/data/presence-repository.ts';
import { addSeconds, type Instant } from '../../shared/domain/instant.ts';
import { type Route, route } from '../../shared/lambda/http.ts';
import { referenceIn } from '../../shared/lambda/reference-in.ts';
import { attributeTo } from '../../shared/lambda/usage-line.ts';
import { staffOf } from './staff-member.ts';

export interface PresenceRouteDeps {
  readonly presence: PresenceRepository;
  readonly realNow: () => Instant;
}

/** Said every half minute; two that were lost and somebody is gone. */
const goneAfterSeconds = 75;

/** Who else has a complaint open, before two people write the same answer. A put and a Query, no connection held. */
export const presenceRoute = ({ presence, realNow }: PresenceRouteDeps): Route =>
  route({
    method: 'POST',
    path: '/api/staff/complaints/{reference}/presence',
    policy: { action: 'complaint.read' },
    feature: 'staff-presence',
    body: presenceRequest,
    async handle(request) {
      const { id: staffId } = staffOf(request);
      const reference = referenceIn(request.params);
      attributeTo(reference);
      const seenAt = realNow();
      await presence.put(reference, { staffId, seenAt, ...(request.body.writing && { writing: true }) });
      const present = await presence.list(reference, addSeconds(seenAt, -goneAfterSeconds));
      const others = present
        .filter((one) => one.staffId !== staffId)
        .map((one) => ({ staffId: one.staffId, seenAt: one.seenAt, writing: one.writing === true }));
      return { status: 200, json: { others } satisfies PresenceView };
    },
  });
