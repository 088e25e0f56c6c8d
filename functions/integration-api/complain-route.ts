import type { ComplaintReceipt } from '../../shared/contracts/customer-answers.ts';
import { integratedComplaint } from '../../shared/contracts/integration.ts';
import { checkHappenedAt } from '../../shared/domain/channels/happened-at.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { promisesOf } from '../../shared/domain/sla/promises.ts';
import { type Route, route } from '../../shared/lambda/http.ts';
import { idempotencyKeyOf } from '../../shared/lambda/idempotency-key.ts';
import { attributeTo } from '../../shared/lambda/usage-line.ts';
import { receiptPath } from '../../shared/usecases/complaints/receipt-link.ts';
import { takeInComplaint } from '../../shared/usecases/complaints/take-in-complaint.ts';
import { integratorIn } from './caller.ts';
import type { IntegrationDeps } from './deps.ts';

/**
 * `POST /api/v1/complaints`: a complaint that reached another system. A key vouches for itself, not for the address in the
 * body, so the complaint is as unconfirmed as one from the form (rule 2). The idempotency key counts within the API key.
 */
export const complainRoute = (deps: IntegrationDeps): Route =>
  route({
    method: 'POST',
    path: '/api/v1/complaints',
    policy: { scope: 'complaints:write' },
    feature: 'api-intake',
    body: integratedComplaint,
    async handle(request) {
      if (request.bodyKind !== 'json')
        throw new DomainError('invalid', 'content-type-unknown', 'Send application/json.', { status: 415 });
      const integrator = integratorIn(request);
      const { language, happenedAt, ...submission } = request.body;
      const at = deps.clock.now();
      checkHappenedAt(happenedAt, at);
      const { event } = await takeInComplaint(deps, {
        source: `key#${integrator.id}`,
        idempotencyKey: idempotencyKeyOf(request.headers),
        submission,
        language: language ?? request.language,
        channel: 'api',
        actor: integrator,
        at,
        ...(happenedAt !== undefined && { happenedAt }),
      });
      attributeTo(event.reference);
      const { policyOf } = await deps.policies.holding([event.state.policy]);
      return {
        status: 201,
        json: {
          reference: event.reference,
          receivedAt: event.at,
          statusUrl: `${deps.publicUrl}${receiptPath(deps, event)}`,
          promises: promisesOf(event.state, policyOf),
        } satisfies ComplaintReceipt,
      };
    },
  });
