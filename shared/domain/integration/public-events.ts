import type { ComplaintEventType } from '../complaints/events.ts';

/**
 * What other systems are told of a complaint, by the names of its events. What is not here is internal: notes, root causes,
 * approvals, what passes between us and suppliers; so is whatever type comes later.
 */
export const publicEventTypes = [
  'received',
  'confirmed',
  'acknowledged',
  'assessed',
  'investigation-started',
  'assigned',
  'replied',
  'customer-asked',
  'customer-wrote',
  'offered',
  'offer-accepted',
  'offer-rejected',
  'escalated',
  'remedy-started',
  'resolved',
  'solution-confirmed',
  'followed-up',
  'closed',
  'closed-unresolved',
  'reopened',
  'withdrawn',
  'invalid-confirmed',
  'merged',
  'clock-warned',
  'clock-breached',
] as const satisfies readonly ComplaintEventType[];
export type PublicEventType = (typeof publicEventTypes)[number];

export const isPublicEvent = <E extends { readonly type: ComplaintEventType }>(
  event: E,
): event is E & { readonly type: PublicEventType } =>
  (publicEventTypes as readonly string[]).includes(event.type);
