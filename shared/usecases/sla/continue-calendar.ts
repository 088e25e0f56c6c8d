import type { ComplaintRepository } from '../../data/complaint-repository.ts';
import type { PolicyBookRepository } from '../../data/policy-book-repository.ts';
import { continuation } from '../../domain/complaints/moments.ts';
import { isSettled } from '../../domain/complaints/state.ts';
import type { Instant } from '../../domain/instant.ts';
import { nextEvent } from '../complaints/execute-command.ts';

export interface ContinueDeps {
  readonly complaints: Pick<ComplaintRepository, 'head' | 'since' | 'append'>;
  readonly policies: Pick<PolicyBookRepository, 'current'>;
}

const attempts = 5;

/**
 * Gives a complaint whose promises outran its calendar the due times that are known by now: one event, which arms its next
 * moment. Once for each extension of a calendar, however often it is told.
 * @returns how many events it appended.
 */
export async function continueCalendar(deps: ContinueDeps, reference: string, at: Instant): Promise<number> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const head = await deps.complaints.head(reference);
    if (!head || isSettled(head.state.status)) return 0;
    const book = await deps.policies.current([head.state.policy]);
    const fact = continuation(head.state, book);
    if (fact?.type !== 'calendar-continued') return 0;
    const { policy } = fact.data;
    const commandId = `${fact.type}#${policy}#${book.policyOf(policy).calendar.validThrough ?? ''}`;
    // Rare: of a calendar that ran out, once.
    const before = await deps.complaints.since(reference, 0);
    if (before.some((event) => event.commandId === commandId)) return 0;
    const by = { actor: { kind: 'system', id: 'timer' }, at, commandId } as const;
    const event = nextEvent(reference, head, fact, by, book.policyOf);
    if ((await deps.complaints.append(event)) === 'appended') return 1;
  }
  throw new Error(`Complaint ${reference} changes too fast to continue its calendar`);
}
