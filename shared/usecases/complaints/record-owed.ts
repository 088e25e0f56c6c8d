import type { ComplaintRepository } from '../../data/complaint-repository.ts';
import type { PolicyBookRepository } from '../../data/policy-book-repository.ts';
import type { ComplaintEvent } from '../../domain/complaints/events.ts';
import { nextMoment, owedFact } from '../../domain/complaints/moments.ts';
import type { Instant } from '../../domain/instant.ts';
import { nextEvent } from './execute-command.ts';

export interface OwedDeps {
  readonly complaints: Pick<ComplaintRepository, 'head' | 'append'>;
  readonly policies: Pick<PolicyBookRepository, 'holding'>;
}

/** What a timer found: the events it appended, oldest first, and the next moment owed in the future, if any. */
export interface OwedResult {
  readonly appended: readonly ComplaintEvent[];
  readonly nextAt?: Instant;
}

const attempts = 5;

/**
 * Appends every warning, breach and survey that is owed at `now`, each once, with its due time. Reads before it writes
 * (a failed condition is billed), so a stale or duplicate timer changes nothing. Losing a race, it reads again.
 */
export async function recordOwed(deps: OwedDeps, reference: string, now: Instant): Promise<OwedResult> {
  const appended: ComplaintEvent[] = [];
  let lost = 0;
  let head = await deps.complaints.head(reference);
  while (head) {
    const { policyOf } = await deps.policies.holding([head.state.policy]);
    const fact = owedFact(head.state, policyOf, now);
    if (!fact) {
      const nextAt = nextMoment(head.state, policyOf);
      return { appended, ...(nextAt && { nextAt }) };
    }
    const dueAt = 'dueAt' in fact.data ? fact.data.dueAt : 'survey';
    const by = {
      actor: { kind: 'system', id: 'timer' },
      at: now,
      commandId: `${fact.type}#${head.state.resolutionNumber}#${dueAt}`,
    } as const;
    const event = nextEvent(reference, head, fact, by, policyOf);
    if ((await deps.complaints.append(event)) === 'appended') {
      appended.push(event);
      head = event;
    } else {
      // Lost a race, or the reply of our own put: the newest state says which.
      if (++lost >= attempts)
        throw new Error(`Complaint ${reference} changes too fast to record what is owed`);
      head = await deps.complaints.head(reference);
    }
  }
  return { appended };
}
