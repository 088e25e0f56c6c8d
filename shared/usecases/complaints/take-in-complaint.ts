import type { Ids } from '../../adapters/ids.ts';
import type { ComplaintRepository } from '../../data/complaint-repository.ts';
import type { PolicyBookRepository } from '../../data/policy-book-repository.ts';
import type { StoredMail } from '../../domain/channels/contact-events.ts';
import type { Received, Submission } from '../../domain/complaints/events.ts';
import { policyFactsOf } from '../../domain/complaints/policy-facts.ts';
import { referenceOf } from '../../domain/complaints/reference.ts';
import type { Channel } from '../../domain/complaints/state.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Actor } from '../../domain/identity/actor.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Language } from '../../domain/language.ts';
import type { RoutedBy } from '../../domain/routing/route-complaint.ts';
import { nextEvent } from './execute-command.ts';

export interface IntakeDeps {
  readonly complaints: Pick<ComplaintRepository, 'append' | 'event'>;
  readonly ids: Pick<Ids, 'hash'>;
  readonly policies: Pick<PolicyBookRepository, 'current'>;
  /** The duty owner: who gets what no rule gave to anybody. */
  readonly routing: { readonly department: string; readonly ownerId: string };
}

export interface Intake {
  /** `web` or the API key's id, never a header. */
  readonly source: string;
  readonly idempotencyKey: string;
  readonly submission: Submission;
  readonly language: Language;
  readonly channel: Channel;
  readonly actor: Actor;
  readonly at: Instant;
  /** It bears the marks of a program: stored like any other, but it owes no mail until an agent confirms it. */
  readonly suspect?: true;
  /** When the customer said it, where another system passes it on; absent: now. */
  readonly happenedAt?: Instant;
  /** Whom the rules give it to; absent: the duty owner. */
  readonly routed?: RoutedBy | undefined;
  /** It came by mail. */
  readonly mail?: StoredMail;
  /** Logged by staff for a customer they dealt with. */
  readonly logged?: {
    readonly customerId: string;
    /** When the customer said it; absent: now. */
    readonly happenedAt?: Instant;
    /** Who keeps it; absent: whoever the routing names. */
    readonly ownerId?: string;
  };
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
/** Two keys share 50 bits about once in 33 million complaints; three in a row never do. */
const counters = [0, 1, 2] as const;

/** The same text for the same content whatever the order of its keys: what decides "the same body". */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`;
}

/**
 * Takes a complaint in with exactly one write request. The reference is derived from source and idempotency key, so the
 * first event's condition answers retries for ever: same key and body → the same event again; same key, other body →
 * unprocessable/`key-reused`; another key's hash there → the next counter.
 */
export async function takeInComplaint(
  deps: IntakeDeps,
  intake: Intake,
): Promise<{ event: Received; replayed: boolean }> {
  const { submission, language, channel, at, happenedAt, logged } = intake;
  const keyHash = hex(deps.ids.hash(`${intake.source}\n${intake.idempotencyKey}`));
  const { customerId, ...said } = logged ?? {};
  const body = { submission, language, happenedAt, ...(logged && { channel, ...said }) };
  const bodyHash = hex(deps.ids.hash(canonical(body)));
  const { routed } = intake;
  const { department, ownerId } = routed ?? deps.routing;
  const priority = 'normal';
  const book = await deps.policies.current([]);
  const policy = book.choose(policyFactsOf({ priority }, channel), department, at);
  for (const counter of counters) {
    const reference = referenceOf(deps.ids.hash(`${intake.source}\n${intake.idempotencyKey}\n${counter}`));
    const event = nextEvent(
      reference,
      { sequence: 0 },
      {
        type: 'received',
        data: {
          submission,
          language,
          channel,
          department,
          ownerId: logged?.ownerId ?? ownerId,
          policy,
          priority,
          keyHash,
          bodyHash,
          ...(intake.suspect && { suspect: true }),
          ...(routed && { routed }),
          ...(happenedAt !== undefined && { happenedAt }),
          ...(intake.mail && { mail: intake.mail }),
          ...(customerId !== undefined && { customerId, happenedAt: logged?.happenedAt ?? at }),
        },
      },
      { actor: intake.actor, at, commandId: keyHash },
      book.policyOf,
    ) as Received;
    if ((await deps.complaints.append(event)) === 'appended') return { event, replayed: false };
    const first = await deps.complaints.event(reference, 1);
    if (first?.type !== 'received' || first.data.keyHash !== keyHash) continue;
    if (first.data.bodyHash === bodyHash) return { event: first, replayed: true };
    throw new DomainError(
      'unprocessable',
      'key-reused',
      'This Idempotency-Key was used with another body; send a new key for a new complaint.',
    );
  }
  throw new DomainError(
    'unavailable',
    'reference-taken',
    'No free reference was found; send the complaint again with a new Idempotency-Key.',
  );
}
