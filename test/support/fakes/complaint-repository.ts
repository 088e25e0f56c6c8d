import type { ComplaintRepository } from '../../../shared/data/complaint-repository.ts';
import type { ComplaintEvent } from '../../../shared/domain/complaints/events.ts';

/** In memory; held to the real repository by test/contract/complaint-repository.test.ts. */
export function fakeComplaintRepository(): ComplaintRepository & {
  readonly log: Map<string, ComplaintEvent[]>;
} {
  const log = new Map<string, ComplaintEvent[]>();
  const of = (reference: string) => log.get(reference) ?? [];
  return {
    log,
    head: async (reference) => structuredClone(of(reference).at(-1)),
    event: async (reference, sequence) =>
      structuredClone(of(reference).find((event) => event.sequence === sequence)),
    since: async (reference, sequence) =>
      structuredClone(of(reference).filter((event) => event.sequence > sequence)),
    async append(event) {
      const events = of(event.reference);
      if (events.some(({ sequence }) => sequence === event.sequence)) return 'taken';
      log.set(
        event.reference,
        [...events, structuredClone(event)].sort((a, b) => a.sequence - b.sequence),
      );
      return 'appended';
    },
  };
}
