import type { Instant } from '../instant.ts';
import { addBusinessSeconds } from '../sla/calendar.ts';
import { firstMatch, inEffect } from '../sla/choose-policy.ts';
import { type Clock, dueAt, nextAt, startClock } from '../sla/clocks.ts';
import { type Policy, type TargetKind, targetKinds } from '../sla/policies.ts';
import type { PolicyBook } from '../sla/policy-book.ts';
import type { PolicyFacts } from '../sla/policy-definitions.ts';
import { type PolicyKey, versionKey } from '../sla/policy-key.ts';
import type { ComplaintEvents } from './events.ts';
import { evolve } from './evolve.ts';

/** A complaint that nobody has made: what decides about its promises. */
export interface SupposedComplaint extends PolicyFacts {
  readonly department: string;
  readonly at: Instant;
}

export interface PreviewedPromise {
  readonly clock: TargetKind;
  /** Starts with the receipt; others are shown as if they had started then. */
  readonly fromReceipt: boolean;
  readonly targetSeconds: number;
  /** Null: beyond what the calendar knows. */
  readonly dueAt: Instant | null;
  /** When each share but the last is used up. */
  readonly warnings: readonly { readonly share: number; readonly at: Instant | null }[];
}

export interface PromisePreview {
  readonly key: PolicyKey;
  readonly policy: string;
  readonly calendar: string;
  readonly zone: string;
  /** Last day that the calendar knows; null: all that are to come. */
  readonly validThrough: string | null;
  readonly promises: readonly PreviewedPromise[];
}

/** The rule that chooses, from 1, and how many there are; null where no set of rules is there. */
export function ruleOf({ definitions }: PolicyBook, { at, ...facts }: SupposedComplaint) {
  const set = inEffect(definitions.rules, at);
  return set
    ? { set: versionKey(set), number: firstMatch(set.value.rules, facts) + 1, of: set.value.rules.length }
    : null;
}

const nobody = { submission: { text: '', contact: {} }, ownerId: '', keyHash: '', bodyHash: '' } as const;

/** What an intake at that instant promises under a key: the clocks that its first event starts. */
function clocksOf({ policyOf }: PolicyBook, key: PolicyKey, { at, ...complaint }: SupposedComplaint) {
  const { channel, department, priority } = complaint;
  const data: ComplaintEvents['received'] = {
    ...nobody,
    language: 'en',
    channel,
    department,
    priority,
    policy: key,
  };
  return evolve(undefined, { type: 'received', data }, at, policyOf).clocks;
}

/** The deadlines that a complaint would have under a key, by the very functions that arm it. */
export function previewPromises(
  book: PolicyBook,
  key: PolicyKey,
  complaint: SupposedComplaint,
): PromisePreview {
  const policy: Policy = book.policyOf(key);
  const clocks = clocksOf(book, key, complaint);
  const promise = (kind: TargetKind): readonly PreviewedPromise[] => {
    const target = policy.targets[kind];
    if (!target) return [];
    const clock: Clock = clocks[kind] ?? startClock(complaint.at);
    const moment = (fired: number) => nextAt(policy, kind, { ...clock, fired }) ?? null;
    return [
      {
        clock: kind,
        fromReceipt: clocks[kind] !== undefined,
        targetSeconds: target.seconds,
        dueAt: dueAt(policy, kind, clock) ?? null,
        warnings: target.shares.slice(0, -1).map((share, fired) => ({ share, at: moment(fired) })),
      },
    ];
  };
  const { calendar } = policy;
  return {
    key,
    policy: versionKey(policy),
    calendar: versionKey(calendar),
    zone: calendar.zone,
    validThrough: calendar.validThrough ?? null,
    promises: targetKinds.flatMap(promise),
  };
}

/**
 * Says why a deadline of a preview cannot be known.
 * @throws DomainError `calendar-expired`, `calendar-not-yet` or `calendar-never-opens`, with what to update.
 */
export function demandKnown(book: PolicyBook, { key, promises }: PromisePreview, at: Instant): void {
  for (const { dueAt: due, targetSeconds } of promises)
    if (due === null) addBusinessSeconds(book.policyOf(key).calendar, at, targetSeconds);
}
