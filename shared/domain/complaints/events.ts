import type { ContactEvents, StoredMail } from '../channels/contact-events.ts';
import type { ActorStamp } from '../identity/actor.ts';
import type { Instant } from '../instant.ts';
import type { Language } from '../language.ts';
import type { PhotoEvents } from '../photos/photo.ts';
import type { PromiseEvents } from '../promises/promise-events.ts';
import type { RequestEvents } from '../requests/request-events.ts';
import type { RoutedBy } from '../routing/route-complaint.ts';
import type { ClockKind } from '../sla/policies.ts';
import type { PolicyKey } from '../sla/policy-key.ts';
import type { Assessment } from '../triage/assessment.ts';
import type { BeforeMerge } from './merging.ts';
import type { Authority, Channel, ComplaintState, Offer, Outcome, Priority, RemedyKind } from './state.ts';

/** How to reach the person who complains; at least one of e-mail and phone. */
export interface Contact {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
}

/** What the submitter typed. */
export interface Submission {
  readonly contact: Contact;
  readonly text: string;
  readonly orderNumber?: string;
  readonly product?: string;
  readonly desiredRemedy?: RemedyKind;
  readonly expectedDays?: number;
  /** Where the customer is, in the company's words: said by staff or another system, for the routing. */
  readonly region?: string;
  /** How good a solution is expected, 1–5: expectation a of the indicator `solution`, stated before anything was done (R082, F1). */
  readonly expectedSolution?: number;
}

/** An authority has taken the complaint up and wants an answer by its own deadline. */
export interface ExternalMark {
  readonly by: Authority;
  /** When its notice arrived: its time counts from there. */
  readonly notifiedAt: Instant;
  readonly days: number;
  /** Days of the wall calendar, or working days. */
  readonly counted: 'calendar' | 'business';
  /** End of the last of these days. */
  readonly dueAt: Instant;
  /** File number, contact, what is asked. */
  readonly text: string;
}

/** Every fact a complaint's log can hold, by type. Later readers accept version N and N−1: see shared/data/upcast.ts. */
export interface ComplaintEvents extends RequestEvents, ContactEvents, PhotoEvents, PromiseEvents {
  received: {
    readonly submission: Submission;
    readonly language: Language;
    readonly channel: Channel;
    readonly department: string;
    readonly ownerId: string;
    readonly policy: PolicyKey;
    readonly priority: Priority;
    /** Hash of the idempotency key and of the body: what answers retries for ever. */
    readonly keyHash: string;
    readonly bodyHash: string;
    /** The form bore the marks of a program (docs/decisions): no mail until an agent confirms it. */
    readonly suspect?: true;
    /** Logged by staff or passed on by another system: when the customer said it, which is when the promises begin. Absent: when it was received. */
    readonly happenedAt?: Instant;
    /** It came by mail. */
    readonly mail?: StoredMail;
    /** Logged by staff, who dealt with the customer: confirmed from the beginning. */
    readonly customerId?: string;
    /** Present when the rules named the owner. */
    readonly routed?: RoutedBy;
  };
  /** `routed`: whom the rules gave it to now that it is known to be somebody's. */
  confirmed: { readonly customerId: string; readonly routed?: RoutedBy; readonly policy?: PolicyKey };
  acknowledged: Record<never, never>;
  /** `policy`: what counts its promises from now on; absent: as before. */
  assessed: Assessment & { readonly policy?: PolicyKey; readonly routed?: RoutedBy };
  'investigation-started': Record<never, never>;
  'root-cause-recorded': { readonly text: string };
  assigned: {
    readonly ownerId: string;
    readonly department: string;
    readonly summary: string;
    /** Present when the new team works by another calendar. */
    readonly policy?: PolicyKey;
  };
  replied: { readonly text: string };
  'note-added': { readonly text: string };
  'customer-asked': { readonly text: string };
  'approval-requested': { readonly text: string };
  'approval-given': { readonly text: string };
  'approval-refused': { readonly text: string };
  offered: { readonly offer: Offer; readonly text: string };
  'offer-accepted': Record<never, never>;
  'offer-rejected': { readonly text: string };
  escalated: { readonly text: string };
  'remedy-started': Record<never, never>;
  resolved: { readonly outcome: Outcome; readonly text: string; readonly surveyAt?: Instant };
  'solution-confirmed': Record<never, never>;
  'followed-up': { readonly text: string };
  closed: Record<never, never>;
  'closed-unresolved': { readonly text: string };
  /** `routed`: whoever had it has left meanwhile. */
  reopened: { readonly text: string; readonly routed?: RoutedBy; readonly policy?: PolicyKey };
  withdrawn: { readonly text: string };
  'invalid-proposed': { readonly text: string };
  'invalid-confirmed': Record<never, never>;
  merged: { readonly into: string };
  /** `back` is where it stood when it was merged, so that the log alone says where it is again. */
  unmerged: { readonly text: string; readonly back: BeforeMerge };
  /** They belong together; each goes on by itself. */
  linked: { readonly to: string };
  unlinked: { readonly to: string };
  'clock-warned': { readonly clock: ClockKind; readonly share: number; readonly dueAt: Instant };
  'clock-breached': { readonly clock: ClockKind; readonly dueAt: Instant };
  /** Nobody of staff did anything about it until then, although it was theirs to act. */
  'left-untouched': { readonly dueAt: Instant };
  'external-marked': ExternalMark;
  'authority-answered': { readonly text: string };
  'external-unmarked': { readonly text: string };
  /** Its calendar knows further now, so that its promises have due times again. */
  'calendar-continued': { readonly policy: PolicyKey };
  'survey-requested': { readonly resolutionNumber: number };
  'survey-suppressed': { readonly resolutionNumber: number; readonly reason: 'unconfirmed' | 'no-email' };
}

export type ComplaintEventType = keyof ComplaintEvents;

/** One fact: type and data belong together. */
export type ComplaintFact = {
  [T in ComplaintEventType]: { readonly type: T; readonly data: ComplaintEvents[T] };
}[ComplaintEventType];

/** A fact as the log keeps it: numbered from 1, with who, when, by which command, and the state after it. */
export type ComplaintEvent = ComplaintFact & {
  readonly reference: string;
  readonly sequence: number;
  readonly at: Instant;
  readonly actor: ActorStamp;
  readonly commandId: string;
  readonly state: ComplaintState;
  /** The moment to arm when this event changed it; see domain/sla/moments.ts. */
  readonly armAt?: Instant;
  /** Imported or restored: mails nobody, arms nothing. */
  readonly origin?: 'import' | 'restore';
};

/** The policies that these events were counted by, each once. */
export const policiesIn = (events: readonly ComplaintEvent[]): readonly PolicyKey[] => [
  ...new Set(events.map(({ state }) => state.policy)),
];

/** The first event of a complaint. */
export type Received = ComplaintEvent & { readonly type: 'received' };
