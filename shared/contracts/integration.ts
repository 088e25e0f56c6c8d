import * as z from 'zod';
import { departments } from '../domain/complaints/departments.ts';
import type { Submission } from '../domain/complaints/events.ts';
import type { Channel, Offer, Outcome, Priority, Status } from '../domain/complaints/state.ts';
import type { Instant } from '../domain/instant.ts';
import type { PublicEventType } from '../domain/integration/public-events.ts';
import type { Language } from '../domain/language.ts';
import { complaintSubmission, languageCode } from './complaints.ts';
import { instant } from './contacts.ts';
import type { PromisedTimes } from './customer-answers.ts';

const lang = languageCode.optional();

/** `POST /api/v1/complaints`: what the form takes, and when the customer said it if that was not now. */
export const integratedComplaint = complaintSubmission.extend({ happenedAt: instant.optional() });

/** `GET /api/v1/complaints`. */
export const complaintListQuery = z.strictObject({
  state: z.enum(['open', 'settled']).default('open'),
  department: z.enum(departments).default('customer-service'),
  after: z
    .string()
    .regex(/^[A-Za-z0-9_=-]{1,512}$/)
    .optional(),
  lang,
});

/** `GET /api/v1/complaints/{reference}/changes`: those after the change with this number. */
export const changesQuery = z.strictObject({
  after: z.coerce.number().int().min(0).max(999_999).default(0),
  lang,
});

/** One complaint in a list: no word that anybody wrote. */
export interface ListedComplaint {
  readonly reference: string;
  /** Number of its newest change: higher than yours means that something is new. */
  readonly sequence: number;
  readonly status: Status;
  readonly priority: Priority;
  readonly department: string;
  readonly channel: Channel;
  readonly language: Language;
  readonly confirmed: boolean;
  readonly receivedAt: Instant;
  readonly updatedAt: Instant;
  /** The promise that is due first; absent while nothing runs. */
  readonly dueAt?: Instant;
  /** A promise was broken. */
  readonly breached: boolean;
}

/** Open ones: earliest deadline first. Settled ones: newest first. */
export interface ComplaintList {
  readonly complaints: readonly ListedComplaint[];
  /** Send it as `after` for the next page; absent on the last. */
  readonly after?: string;
}

/** `GET /api/v1/complaints/{reference}`. */
export interface IntegratedComplaintView {
  readonly reference: string;
  readonly sequence: number;
  readonly status: Status;
  readonly priority: Priority;
  readonly department: string;
  readonly channel: Channel;
  readonly language: Language;
  /** Its customer has confirmed it, or an agent for him. */
  readonly confirmed: boolean;
  /** 1 for the first life; reopening starts the next. */
  readonly resolutionNumber: number;
  readonly cause?: string;
  readonly outcome?: Outcome;
  readonly mergedInto?: string;
  /** When the customer said it; the promises count from here. */
  readonly receivedAt: Instant;
  readonly loggedAt: Instant;
  readonly updatedAt: Instant;
  readonly promises: PromisedTimes;
  readonly submission: Submission;
}

/** One thing that happened to a complaint. */
export interface ComplaintChange {
  readonly sequence: number;
  readonly type: PublicEventType;
  readonly at: Instant;
  /** Who did it: customer, staff, system, integrator. */
  readonly by: string;
  /** After it. */
  readonly status: Status;
  /** What passed between customer and company; never what colleagues write to each other. */
  readonly text?: string;
  readonly offer?: Offer;
}

/** `GET /api/v1/complaints/{reference}/changes`: oldest first. */
export interface ComplaintChanges {
  readonly changes: readonly ComplaintChange[];
  /** Send it as `after` for what comes next, now or later. */
  readonly after: number;
  /** There are more already. */
  readonly more: boolean;
}
