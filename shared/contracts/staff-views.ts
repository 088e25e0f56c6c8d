import type { Contacts } from '../domain/channels/contacts.ts';
import type { StaffCommandType } from '../domain/complaints/command-permissions.ts';
import type { ComplaintFact, Submission } from '../domain/complaints/events.ts';
import type { ComplaintLink } from '../domain/complaints/links.ts';
import type { Channel, ComplaintState, Priority, Severity, Status } from '../domain/complaints/state.ts';
import type { CustomerScore } from '../domain/customers/score.ts';
import type { ActorStamp } from '../domain/identity/actor.ts';
import type { Action } from '../domain/identity/permissions.ts';
import type { Role } from '../domain/identity/roles.ts';
import type { Instant } from '../domain/instant.ts';
import type { Language } from '../domain/language.ts';
import type { Respondent, RespondentKind } from '../domain/requests/respondent.ts';
import type { Waits } from '../domain/requests/waits.ts';
import type { ClockKind } from '../domain/sla/policies.ts';
import type { Finding } from './definitions.ts';
import type { PhotoView } from './photos.ts';

/** `GET /api/staff/me`. */
export interface MeView {
  readonly id: string;
  readonly roles: readonly Role[];
  /** What the roles allow: what a console shows. The API checks again. */
  readonly actions: readonly Action[];
}

/** One row of a queue. */
export interface QueueRow {
  readonly reference: string;
  /** Of the card, which may be a moment behind: sent as `expectedSequence`, a command finds out. */
  readonly sequence: number;
  readonly status: Status;
  readonly priority: Priority;
  readonly department: string;
  readonly ownerId: string;
  /** Of the assessment; absent before it. */
  readonly cause?: string;
  readonly severity?: Severity;
  readonly productLine?: string;
  readonly ownerChanges?: number;
  readonly confirmed: boolean;
  readonly language: Language;
  readonly channel: Channel;
  readonly receivedAt: Instant;
  readonly updatedAt: Instant;
  readonly excerpt: string;
  /** The promise that is due first; absent while nothing runs. */
  readonly due?: DueView;
  /** A promise was broken already. */
  readonly breached: boolean;
}

export interface DueView {
  readonly clock: ClockKind;
  readonly dueAt: Instant;
  /** Business seconds left (F13); negative when overdue. */
  readonly remainingSeconds: number;
}

/** `GET /api/staff/complaints`. */
export interface QueueView {
  readonly view: 'mine' | 'department';
  readonly state: 'open' | 'settled';
  readonly department: string;
  readonly complaints: readonly QueueRow[];
  /** Send it as `after` for the next page; absent on the last. */
  readonly after?: string;
  /** What the filters name and is not there (any more): `cause-unknown`, `cause-retired`. */
  readonly findings?: readonly Finding[];
  readonly now: Instant;
}

/** One promise of a complaint as people read it (F13). */
export interface ClockView {
  readonly clock: ClockKind;
  readonly phase: 'running' | 'paused' | 'met' | 'missed';
  readonly breached: boolean;
  /** Business seconds promised; of an authority's deadline, seconds round the clock. Null: the policy promises it no more. */
  readonly targetSeconds: number | null;
  /** Business seconds used so far. */
  readonly usedSeconds: number;
  /** While running; absent when that lies beyond what the calendar knows. */
  readonly dueAt?: Instant;
  /** While running or paused: business seconds left, negative when overdue. */
  readonly remainingSeconds?: number;
}

/** One event as staff see it: a fact with its number, time and actor. */
export type TimelineEntry = ComplaintFact & {
  readonly sequence: number;
  readonly at: Instant;
  readonly actor: ActorStamp;
};

/** `linked`: each goes on by itself. `merged`: whose log says it goes on as the other. */
export interface RelatedComplaint {
  readonly reference: string;
  readonly how: ComplaintLink['how'];
  /** Whose log says it: only there is it taken back. */
  readonly by: 'this' | 'other';
}

/** `GET /api/staff/complaints/{reference}`. */
export interface ComplaintView {
  readonly reference: string;
  /** Send it back as `expectedSequence` with a command. */
  readonly sequence: number;
  readonly state: ComplaintState;
  readonly receivedAt: Instant;
  readonly submission: Submission;
  readonly clocks: readonly ClockView[];
  /** Where its time went: with us, or waiting for others. */
  readonly waits: Waits;
  /** How often customer and company were in touch, and on which channels. */
  readonly contacts: Contacts;
  /** Suppliers and departments by name: who was asked, and who can be asked. */
  readonly respondents: readonly Pick<Respondent, 'kind' | 'id' | 'name' | 'enabled'>[];
  /** Business seconds within which an answer is due, by whom is asked; null: the policy sets no target. */
  readonly answerTargets: Readonly<Record<RespondentKind, number | null>>;
  /** Of the confirmed customer, to those who may read customers: null when nothing was computed, which is never zero. */
  readonly score: CustomerScore | null;
  /** Complaints that belong to it: its own log names them, or theirs name it (under a second behind). */
  readonly related: readonly RelatedComplaint[];
  /** What is worth knowing before anybody goes on: `root-cause-needed`, `owner-changes`. */
  readonly findings: readonly Finding[];
  /** Oldest first; how many more it takes, whoever adds them. */
  readonly photos: readonly PhotoView[];
  readonly photosLeft: number;
  /** Oldest first. */
  readonly timeline: readonly TimelineEntry[];
  /** What this reader may do now, in the order of the lifecycle. */
  readonly commands: readonly StaffCommandType[];
  readonly now: Instant;
}
