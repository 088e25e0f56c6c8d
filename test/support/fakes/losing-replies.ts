import type { ComplaintRepository } from '../../../shared/data/complaint-repository.ts';
import type { ComplaintEvent } from '../../../shared/domain/complaints/events.ts';

/** What happens to one append: it works; it is stored but the reply is lost; it never arrives; somebody was just faster. */
export type Fault = 'none' | 'reply-lost' | 'request-lost' | { readonly firstAppend: ComplaintEvent };

/** The error of a service call that may or may not have happened. */
export class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
}

/**
 * A repository whose appends suffer the given faults, one each, in order. A lost reply is retried by the SDK as in
 * production, so the caller sees `taken` by its own event.
 */
export function losingReplies(
  repository: ComplaintRepository,
  faults: readonly Fault[],
): ComplaintRepository {
  const left = [...faults];
  return {
    ...repository,
    async append(event) {
      const fault = left.shift() ?? 'none';
      if (fault === 'request-lost') throw new TimeoutError('no answer');
      if (fault === 'reply-lost') await repository.append(event);
      if (typeof fault === 'object') await repository.append(fault.firstAppend);
      return repository.append(event);
    },
  };
}
