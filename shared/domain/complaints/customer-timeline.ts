import type { PhotoRefusal } from '../photos/photo.ts';
import { visibleAt } from '../photos/photos-of.ts';
import type { ComplaintEvent, ComplaintEventType } from './events.ts';
import type { Offer } from './state.ts';

/** What of an event the customer may read. `words`: its text was written to or by the customer. `fact`: only that it happened. */
const shown: Readonly<Partial<Record<ComplaintEventType, 'words' | 'fact' | 'own-words'>>> = {
  received: 'fact',
  confirmed: 'fact',
  acknowledged: 'fact',
  'investigation-started': 'fact',
  assigned: 'fact',
  replied: 'words',
  'customer-asked': 'words',
  'customer-wrote': 'words',
  'contact-logged': 'fact',
  'photo-added': 'fact',
  'photo-refused': 'fact',
  'supplier-asked': 'fact',
  'department-asked': 'fact',
  'supplier-answered': 'fact',
  'department-answered': 'fact',
  offered: 'words',
  'offer-accepted': 'fact',
  'offer-rejected': 'own-words',
  escalated: 'fact',
  'remedy-started': 'fact',
  resolved: 'words',
  'solution-confirmed': 'fact',
  'followed-up': 'fact',
  closed: 'fact',
  'closed-unresolved': 'words',
  reopened: 'own-words',
  withdrawn: 'own-words',
  'invalid-confirmed': 'fact',
  merged: 'fact',
  unmerged: 'fact',
};

/** One line of the customer's timeline. */
export interface CustomerEntry {
  readonly sequence: number;
  readonly type: ComplaintEventType;
  readonly at: string;
  readonly by: ComplaintEvent['actor']['kind'];
  readonly text?: string;
  readonly offer?: Offer;
  /** Why a photo was not kept. */
  readonly reason?: PhotoRefusal;
}

const happenedAt = ({ data }: ComplaintEvent): string | undefined =>
  'happenedAt' in data ? data.happenedAt : undefined;

/** An attempt that nobody answered is for colleagues. */
const isUnanswered = (event: ComplaintEvent): boolean =>
  event.type === 'contact-logged' && !event.data.reached;

/**
 * The timeline as the customer sees it, oldest first. What is not named above is internal: notes, assessments, approvals,
 * hand-over summaries, clocks, surveys; so is whatever type comes later.
 */
export function customerTimeline(events: readonly ComplaintEvent[]): readonly CustomerEntry[] {
  return events.flatMap((event) => {
    const how = shown[event.type];
    if (how === undefined || isUnanswered(event) || isOurOwnPhoto(event)) return [];
    const { sequence, type, at, actor } = event;
    const readable = how === 'words' || (how === 'own-words' && actor.kind === 'customer');
    const text = readable && 'text' in event.data && event.data.text !== '' ? event.data.text : undefined;
    return [
      {
        sequence,
        type,
        at: happenedAt(event) ?? at,
        by: actor.kind,
        ...(text !== undefined && { text }),
        ...(event.type === 'offered' && { offer: event.data.offer }),
        ...(event.type === 'photo-refused' && { reason: event.data.reason }),
      },
    ];
  });
}

const isOurOwnPhoto = (event: ComplaintEvent): boolean =>
  (event.type === 'photo-added' || event.type === 'photo-refused') && !visibleAt('status', event.data);
