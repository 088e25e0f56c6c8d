import type { ComplaintEvent } from '../complaints/events.ts';
import type { Outcome, Priority, Status } from '../complaints/state.ts';
import { addSeconds, type Instant, secondsBetween } from '../instant.ts';
import type { PublicEventType } from './public-events.ts';
import type { WebhookEvent } from './webhook.ts';

/** Real seconds from a failed attempt to the next: nine attempts within 22 h 21 min. */
const waits = [10, 60, 300, 900, 3_600, 10_800, 21_600, 43_200] as const;

/** A queue keeps a message back for a quarter of an hour at most; in real seconds. */
export const longestDelaySeconds = 900;

/** When the attempt after this one is due; undefined when there is none. */
export function nextAttemptAt(attempt: number, failedAt: Instant): Instant | undefined {
  const seconds = waits[attempt - 1];
  return seconds === undefined ? undefined : addSeconds(failedAt, seconds);
}

/** A webhook that has not succeeded for so long is switched off. Real seconds. */
const longestFailureSeconds = 86_400;
export const failedForTooLong = (failingSince: Instant, realNow: Instant): boolean =>
  secondsBetween(failingSince, realNow) >= longestFailureSeconds;

/** Why an attempt came to nothing, beside the status it was answered with. */
export type DeliveryFailure =
  | 'timeout'
  | 'redirect'
  | 'address-refused'
  | 'unreachable'
  | 'webhook-disabled'
  | 'key-not-valid'
  | 'secret-gone';

/** One attempt to deliver one event to one webhook. Never changed; it expires. All times but `eventAt` are real time. */
export interface DeliveryAttempt {
  readonly webhookId: string;
  /** The same for every attempt: what the receiver tells doubles by. Sorts by the time of the event. */
  readonly deliveryId: string;
  /** From 1; the first attempt by hand goes on counting. */
  readonly attempt: number;
  readonly type: WebhookEvent;
  readonly reference: string;
  readonly sequence: number;
  readonly eventAt: Instant;
  readonly at: Instant;
  readonly outcome: 'delivered' | 'failed' | 'dropped';
  /** HTTP status of the answer; absent when there was none. */
  readonly status?: number;
  readonly failure?: DeliveryFailure;
  readonly durationMs: number;
  /** The next attempt is due then; absent: there is none. */
  readonly nextAt?: Instant;
  /** Somebody asked for it. */
  readonly byHand?: true;
  /** Id of the invocation that made it, as the log has it. */
  readonly requestId: string;
}

/** What is sent: keys and state, no word that anybody wrote and nothing of the customer. */
export interface ToldEvent {
  readonly type: WebhookEvent;
  /** When it happened. */
  readonly timestamp: Instant;
  readonly data: {
    readonly reference: string;
    /** Number of the change: order by it, not by arrival. */
    readonly sequence: number;
    /** Who did it: customer, staff, system, integrator. */
    readonly by: string;
    /** After it, as all that follows. */
    readonly status: Status;
    readonly priority: Priority;
    readonly department: string;
    readonly channel: string;
    readonly language: string;
    readonly confirmed: boolean;
    readonly resolutionNumber: number;
    readonly cause?: string;
    readonly outcome?: Outcome;
    readonly mergedInto?: string;
  };
}

/** What another system is told of an event. */
export function payloadOf({
  type,
  at,
  reference,
  sequence,
  actor,
  state,
}: ComplaintEvent & { readonly type: PublicEventType }): ToldEvent {
  return {
    type: `complaint.${type}`,
    timestamp: at,
    data: {
      reference,
      sequence,
      by: actor.kind,
      status: state.status,
      priority: state.priority,
      department: state.department,
      channel: state.channel,
      language: state.language,
      confirmed: state.customerId !== undefined,
      resolutionNumber: state.resolutionNumber,
      ...(state.cause !== undefined && { cause: state.cause }),
      ...(state.outcome !== undefined && { outcome: state.outcome }),
      ...(state.mergedInto !== undefined && { mergedInto: state.mergedInto }),
    },
  };
}

/** Times of events as a sortable prefix: `20261124T020000000Z`. */
export const deliveryIdOf = (eventAt: Instant, hash: string): string =>
  `${eventAt.replaceAll(/[-:.]/g, '')}-${hash.slice(0, 24)}`;
