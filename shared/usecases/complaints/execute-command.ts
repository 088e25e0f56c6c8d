import type { ComplaintRepository } from '../../data/complaint-repository.ts';
import type { PolicyBookRepository } from '../../data/policy-book-repository.ts';
import type { ComplaintCommand } from '../../domain/complaints/commands.ts';
import { decide } from '../../domain/complaints/decide.ts';
import type { ComplaintEvent, ComplaintFact } from '../../domain/complaints/events.ts';
import { evolve } from '../../domain/complaints/evolve.ts';
import { nextMoment } from '../../domain/complaints/moments.ts';
import type { ComplaintState } from '../../domain/complaints/state.ts';
import { DomainError } from '../../domain/errors.ts';
import { type Actor, stamp } from '../../domain/identity/actor.ts';
import { type Instant, later } from '../../domain/instant.ts';
import type { PolicyOf } from '../../domain/sla/policy-book.ts';

export interface CommandDeps {
  readonly complaints: Pick<ComplaintRepository, 'head' | 'since' | 'append'>;
  readonly policies: Pick<PolicyBookRepository, 'current'>;
  readonly surveyDelaySeconds: number;
}

export interface CommandRequest {
  readonly reference: string;
  readonly command: ComplaintCommand;
  /** Named by the caller, once per intention: a lost reply cannot apply it twice. */
  readonly commandId: string;
  /** The newest event the caller had seen. */
  readonly expectedSequence: number;
  readonly actor: Actor;
  readonly at: Instant;
  /** `reject`: a person must look at what changed first. `retry`: it makes sense at any newer state. */
  readonly onConflict: 'reject' | 'retry';
  readonly repeatedCause?: boolean;
}

/** `head` is the newest event after the command; `applied` is false for a replay and for what was already so. */
export interface CommandResult {
  readonly head: ComplaintEvent;
  readonly applied: boolean;
}

const attempts = 5;

/**
 * The event that a fact makes of a state: numbered, stamped, with the state after it and the moment to arm if it moved. Its
 * time is never before that of the event before it, whatever the clock of this machine says: no clock gains time.
 */
export function nextEvent(
  reference: string,
  before: { readonly sequence: number; readonly at?: Instant; readonly state?: ComplaintState },
  fact: ComplaintFact,
  by: { readonly actor: Actor; readonly at: Instant; readonly commandId: string },
  policyOf: PolicyOf,
): ComplaintEvent {
  const actor = stamp(by.actor);
  const at = later(by.at, before.at ?? by.at);
  const state = evolve(before.state, fact, at, policyOf, actor.id);
  const armAt = nextMoment(state, policyOf);
  const moved =
    armAt !== undefined &&
    (before.state === undefined ||
      // The same version of a calendar that knows more: by today's book it looks as if the moment had been known before.
      fact.type === 'calendar-continued' ||
      armAt !== nextMoment(before.state, policyOf));
  return {
    ...fact,
    reference,
    sequence: before.sequence + 1,
    at,
    actor,
    commandId: by.commandId,
    state,
    ...(moved && { armAt }),
  };
}

/**
 * load → decide → append. On conflict it reads what stands above the expected number: the same `commandId` there → the
 * same answer again; else 409 with what changed, or, where the command still makes sense, decided again at the head.
 * @throws DomainError not-found/`complaint-unknown`, conflict/`changed-meanwhile`, and what `decide` throws.
 */
export async function executeCommand(deps: CommandDeps, request: CommandRequest): Promise<CommandResult> {
  const { reference, commandId, onConflict } = request;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const head = await deps.complaints.head(reference);
    if (!head)
      throw new DomainError(
        'not-found',
        'complaint-unknown',
        `There is no complaint ${reference}; check the reference.`,
      );
    if (head.commandId === commandId) return { head, applied: false };
    if (head.sequence > request.expectedSequence) {
      const above = await deps.complaints.since(reference, request.expectedSequence);
      if (above.some((event) => event.commandId === commandId)) return { head, applied: false };
      if (onConflict === 'reject') throw changedMeanwhile(head, above);
    }
    const book = await deps.policies.current([head.state.policy]);
    const fact = decide(head.state, request.command, {
      reference,
      actor: request.actor,
      at: later(request.at, head.at),
      surveyDelaySeconds: deps.surveyDelaySeconds,
      book,
      ...(request.repeatedCause && { repeatedCause: true }),
    });
    if (!fact) return { head, applied: false };
    const event = nextEvent(reference, head, fact, request, book.policyOf);
    if ((await deps.complaints.append(event)) === 'appended') return { head: event, applied: true };
  }
  throw new DomainError(
    'unavailable',
    'too-busy',
    'Too many people are changing this complaint; try again in a moment.',
  );
}

function changedMeanwhile(head: ComplaintEvent, above: readonly ComplaintEvent[]): DomainError {
  return new DomainError(
    'conflict',
    'changed-meanwhile',
    'Somebody changed this complaint meanwhile; look at what is new and try again.',
    {
      sequence: head.sequence,
      complaintStatus: head.state.status,
      changes: above.map(({ sequence, type, at, actor }) => ({ sequence, type, at, actor })),
    },
  );
}
