import type { CardRepository } from '../../data/card-repository.ts';
import type { ComplaintEvent } from '../../domain/complaints/events.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Actor } from '../../domain/identity/actor.ts';
import type { Instant } from '../../domain/instant.ts';
import { type CommandDeps, executeCommand } from '../complaints/execute-command.ts';

/** Who gets one complaint of somebody who leaves. */
export type SuccessorOf = (
  head: ComplaintEvent,
) => Promise<{ readonly ownerId: string; readonly department: string }>;

export interface HandOverDeps extends CommandDeps {
  readonly cards: Pick<CardRepository, 'listByOwner'>;
  readonly successorOf: SuccessorOf;
}

export interface HandOverRequest {
  readonly from: string;
  /** What the next owners read, so that no customer repeats the story. */
  readonly summary: string;
  /** Once for the whole hand-over: a page that is sent again moves nothing twice. */
  readonly commandId: string;
  readonly actor: Actor;
  readonly at: Instant;
  /** Where the page before ended. */
  readonly after?: string | undefined;
}

export interface HandedOver {
  readonly moved: readonly { readonly reference: string; readonly ownerId: string }[];
  /** Changed by somebody at that moment, or nobody can take it: they are still there in the next round. */
  readonly left: readonly { readonly reference: string; readonly code: string }[];
  readonly after?: string;
}

/**
 * Gives one page of the open complaints of somebody to others (R069). The list is under a second behind the logs: what it
 * shows and is another's already is passed over, so a round from the beginning that moves nothing and leaves nothing is the
 * end. Each complaint is one event; killed in between, the next round goes on.
 */
export async function handOverComplaints(deps: HandOverDeps, request: HandOverRequest): Promise<HandedOver> {
  const page = await deps.cards.listByOwner(request.from, request.after);
  const moved: { reference: string; ownerId: string }[] = [];
  const left: { reference: string; code: string }[] = [];
  for (const { reference } of page.cards) {
    try {
      const ownerId = await handOver(deps, request, reference);
      if (ownerId !== undefined) moved.push({ reference, ownerId });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      left.push({ reference, code: error.code });
    }
  }
  return { moved, left, ...(page.after !== undefined && { after: page.after }) };
}

/** The new owner; undefined when it is not theirs any more. */
async function handOver(
  deps: HandOverDeps,
  { from, summary, commandId, actor, at }: HandOverRequest,
  reference: string,
): Promise<string | undefined> {
  const head = await deps.complaints.head(reference);
  if (!head || head.state.ownerId !== from) return undefined;
  const { ownerId, department } = await deps.successorOf(head);
  await executeCommand(deps, {
    reference,
    command: { type: 'assign', data: { ownerId, department, summary } },
    commandId: `${commandId}-${reference}`,
    expectedSequence: head.sequence,
    actor,
    at,
    onConflict: 'reject',
  });
  return ownerId;
}
