import type { Instant } from '../instant.ts';
import type { Language } from '../language.ts';
import type { OpenPromise } from '../promises/promise-events.ts';
import type { Clocks } from '../sla/clocks.ts';
import type { PolicyKey } from '../sla/policy-key.ts';

/** The ISO 10002 steps and their side exits (product states). */
export const statuses = [
  'received',
  'acknowledged',
  'assessed',
  'investigating',
  'waiting-customer',
  'waiting-supplier',
  'waiting-department',
  'pending-approval',
  'offered',
  'rejected',
  'escalated',
  'accepted',
  'remedying',
  'resolved',
  'followed-up',
  'closed',
  'closed-unresolved',
  'reopened',
  'withdrawn',
  'invalid',
  'merged',
] as const;
export type Status = (typeof statuses)[number];

/** Nothing more is expected of staff: no clock runs. */
export const settledStatuses: readonly Status[] = [
  'resolved',
  'followed-up',
  'closed',
  'closed-unresolved',
  'withdrawn',
  'invalid',
  'merged',
];
export const isSettled = (status: Status): boolean => settledStatuses.includes(status);

/** Who outside the company can take a complaint up (R117). */
export const authorities = ['regulator', 'platform', 'court'] as const;
export type Authority = (typeof authorities)[number];

/** The ways on which people reach us. */
export const channels = ['web', 'email', 'phone', 'counter', 'wechat', 'sms', 'fax', 'api'] as const;
export type Channel = (typeof channels)[number];
/** 1 danger or grave damage … 4 slight. */
export type Severity = 1 | 2 | 3 | 4;
export const priorities = ['low', 'normal', 'high', 'urgent'] as const;
export type Priority = (typeof priorities)[number];
export type RemedyKind = 'repair' | 'replace' | 'return' | 'refund' | 'apology' | 'explanation';
export type Outcome = 'remedied' | 'explained' | 'apologised' | 'declined';

/** What is offered to the customer; money in integer minor units with its currency, dates local `YYYY-MM-DD`. */
export interface Offer {
  readonly kind: RemedyKind;
  readonly amountMinor?: number;
  readonly currency?: string;
  readonly dueOn?: string;
}

/**
 * The folded state that each event carries: what a command needs to decide, no personal text, ≤ 500 B.
 * Reference and sequence are the item's key; when it was received, and what was typed, is in the first event.
 */
export interface ComplaintState {
  readonly status: Status;
  /** Where the complaint goes back to when a wait or an approval ends. */
  readonly resumeStatus?: Status;
  /** While it waits for the customer: since when. What the customer said since then ends the wait when it was said. */
  readonly waitingSince?: Instant;
  readonly language: Language;
  readonly channel: Channel;
  readonly priority: Priority;
  readonly department: string;
  readonly ownerId: string;
  readonly ownerChanges?: number;
  /** The complainant gave an e-mail address (the address itself is in the first event). */
  readonly hasEmail?: true;
  /** Absent until this complaint is confirmed: rule 2 of the security rules. */
  readonly customerId?: string;
  readonly policy: PolicyKey;
  /** 1 for the first life; reopening starts the next. */
  readonly resolutionNumber: number;
  readonly clocks: Clocks;
  /** How often a supplier or another department was asked; while the complaint waits for one, the last of these is open. */
  readonly requests?: number;
  /** Photos kept, and files refused. */
  readonly photos?: number;
  readonly refusedPhotos?: number;
  readonly severity?: Severity;
  /** Who outside has taken it up: it never closes by silence, and its statutory clock never pauses. */
  readonly external?: Authority;
  /** The main one; the others, and whose fault it was, are in the events. */
  readonly cause?: string;
  readonly productLine?: string;
  readonly rootCause?: true;
  /** The offer that stands or was accepted; gone once it is rejected or the complaint settled (the events keep it). */
  readonly offer?: Offer;
  /** Set by the resolution, which also tells the customer: the first notice. */
  readonly outcome?: Outcome;
  /** When the customer was last told again after the resolution and has been silent since. */
  readonly secondNoticeAt?: Instant;
  /** The customer said it is solved, or accepted the offer. */
  readonly agreed?: true;
  /** Who proposed `invalid`; a second person must confirm it before the work moves on. */
  readonly invalidProposedBy?: string;
  readonly mergedInto?: string;
  /** How many promises were made to the customer (R008), and those that are open. */
  readonly promises?: number;
  readonly openPromises?: readonly OpenPromise[];
  /** When it is told that nobody of us has touched it; absent while others must act, and once it was told. */
  readonly untouchedAt?: Instant;
  /** When the survey of this resolution is to be asked; absent when none is owed. */
  readonly surveyAt?: Instant;
}
