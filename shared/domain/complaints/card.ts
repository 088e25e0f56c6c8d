import { heardAt } from '../channels/happened-at.ts';
import type { Instant } from '../instant.ts';
import type { Language } from '../language.ts';
import type { ClockKind } from '../sla/policies.ts';
import type { PolicyOf } from '../sla/policy-book.ts';
import type { PolicyKey } from '../sla/policy-key.ts';
import type { ComplaintEvent, Received } from './events.ts';
import { hasBreached, nextDue, nextMoment, outrunsCalendar } from './moments.ts';
import type { Channel, Priority, Severity, Status } from './state.ts';

/** A complaint as a list shows it: its newest state and the beginning of its text. Derived; rebuilt from the events. */
export interface Card {
  readonly reference: string;
  /** Number of the event it was derived from: a higher one replaces it. */
  readonly sequence: number;
  readonly status: Status;
  readonly priority: Priority;
  readonly department: string;
  readonly ownerId: string;
  /** Of the assessment; absent before it. */
  readonly cause?: string;
  readonly severity?: Severity;
  readonly productLine?: string;
  /** How often it was handed over. */
  readonly ownerChanges?: number;
  readonly confirmed: boolean;
  readonly language: Language;
  readonly channel: Channel;
  /** Its promises are counted by it. Absent on cards of before. */
  readonly policy?: PolicyKey;
  readonly receivedAt: Instant;
  readonly updatedAt: Instant;
  /** The promise that is due first; absent while no clock runs, or when that cannot be known. */
  readonly dueAt?: Instant;
  readonly dueClock?: ClockKind;
  /** The moment it must be looked at next, whatever is owed then; long past: its timer was lost. Absent on cards of before. */
  readonly nextAt?: Instant;
  readonly breached: boolean;
  /** A promise runs beyond what its calendar knows: the last day it knows. It is looked at again when that knows more. */
  readonly outrunsCalendar?: string;
  readonly excerpt: string;
}

const excerptLength = 120;
/** Later than any day: only another version of that calendar helps. */
const noEnd = '9999-12-31';

/** The first characters on one line; a character outside the basic plane is never cut in two. */
export function excerptOf(text: string): string {
  const characters = [...text.replace(/\s+/gu, ' ').trim()];
  return characters.length <= excerptLength
    ? characters.join('')
    : `${characters.slice(0, excerptLength - 1).join('')}…`;
}

/** The card after `head`; `first` is event 1, which holds the text and the time of receipt. */
export function cardOf(first: Received, head: ComplaintEvent, policyOf: PolicyOf): Card {
  const { state } = head;
  const due = nextDue(state, policyOf);
  const nextAt = nextMoment(state, policyOf);
  return {
    reference: head.reference,
    sequence: head.sequence,
    status: state.status,
    priority: state.priority,
    department: state.department,
    ownerId: state.ownerId,
    ...(state.cause !== undefined && { cause: state.cause }),
    ...(state.severity !== undefined && { severity: state.severity }),
    ...(state.productLine !== undefined && { productLine: state.productLine }),
    ...(state.ownerChanges !== undefined && { ownerChanges: state.ownerChanges }),
    confirmed: state.customerId !== undefined,
    language: state.language,
    channel: state.channel,
    policy: state.policy,
    receivedAt: heardAt(first),
    updatedAt: head.at,
    ...(due && { dueAt: due.dueAt, dueClock: due.clock }),
    ...(nextAt !== undefined && { nextAt }),
    breached: hasBreached(state, policyOf),
    ...(outrunsCalendar(state, policyOf) && {
      outrunsCalendar: policyOf(state.policy).calendar.validThrough ?? noEnd,
    }),
    excerpt: excerptOf(first.data.submission.text),
  };
}
