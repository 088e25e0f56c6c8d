import { complaintSubmission } from '../../shared/contracts/complaints.ts';
import type { ComplaintReceipt } from '../../shared/contracts/customer-answers.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { promisesOf } from '../../shared/domain/sla/promises.ts';
import { type Route, route } from '../../shared/lambda/http.ts';
import { idempotencyKeyOf } from '../../shared/lambda/idempotency-key.ts';
import type { IntakeDeps } from './deps.ts';
import { takeIn } from './take-in.ts';

/** `POST /api/complaints`: strict JSON in, one write, and the same 201 again for the same key and body. */
export const submitRoute = (deps: IntakeDeps): Route =>
  route({
    method: 'POST',
    path: '/api/complaints',
    policy: 'public',
    feature: 'intake',
    body: complaintSubmission,
    async handle({ body, headers, language, bodyKind }) {
      if (bodyKind !== 'json') {
        throw new DomainError('invalid', 'content-type-unknown', 'Send application/json.', { status: 415 });
      }
      const { event, receiptPath } = await takeIn(deps, {
        idempotencyKey: idempotencyKeyOf(headers),
        body,
        language: body.language ?? language,
      });
      const { policyOf } = await deps.policies.holding([event.state.policy]);
      return {
        status: 201,
        json: {
          reference: event.reference,
          receivedAt: event.at,
          statusUrl: `${deps.publicUrl}${receiptPath}`,
          promises: promisesOf(event.state, policyOf),
        } satisfies ComplaintReceipt,
      };
    },
  });
