import type { TimelineEntry } from '../../../shared/contracts/staff-views.ts';

/** Who spoke to whom decides how an entry looks, so that a reply is never taken for a note. */
export type Tone = 'customer' | 'answer' | 'note' | 'alarm' | 'step';

const answers: readonly TimelineEntry['type'][] = ['replied', 'customer-asked', 'offered', 'resolved'];
const alarms: readonly TimelineEntry['type'][] = [
  'clock-warned',
  'clock-breached',
  'left-untouched',
  'promise-broken',
];

export function toneOf({ type, actor }: Pick<TimelineEntry, 'type' | 'actor'>): Tone {
  if (type === 'received' || type === 'customer-wrote' || actor.kind === 'customer') return 'customer';
  if (type === 'note-added') return 'note';
  if (answers.includes(type)) return 'answer';
  return alarms.includes(type) ? 'alarm' : 'step';
}
