import type { ComplaintEvent } from '../domain/complaints/events.ts';
import { eventLog } from './event-log.ts';
import { keys, sequenceOf } from './keys.ts';
import { type PackedState, packState, unpackState } from './pack-state.ts';
import type { Table } from './table.ts';

/** A complaint's log. Every read is strongly consistent, so that people always see their own change. */
export interface ComplaintRepository {
  /** The newest event, with the folded state; undefined when there is no such complaint. */
  head(reference: string): Promise<ComplaintEvent | undefined>;
  /** One event by number. */
  event(reference: string, sequence: number): Promise<ComplaintEvent | undefined>;
  /** Events after `sequence` (0: all), oldest first. */
  since(reference: string, sequence: number): Promise<readonly ComplaintEvent[]>;
  /** Appends at the event's own number; `taken` when somebody was there first. One write request. */
  append(event: ComplaintEvent): Promise<'appended' | 'taken'>;
}

const prefix = keys.complaint('');

function toEvent(item: Readonly<Record<string, unknown>>): ComplaintEvent {
  const { pk, sk, v: _version, ...event } = item;
  return {
    ...event,
    state: unpackState(event.state as PackedState),
    reference: String(pk).slice(prefix.length),
    sequence: sequenceOf(String(sk)),
  } as unknown as ComplaintEvent;
}

export function complaintRepository(table: Table): ComplaintRepository {
  const log = eventLog(table);
  return {
    async head(reference) {
      const item = await log.head(keys.complaint(reference));
      return item && toEvent(item);
    },
    async event(reference, sequence) {
      const item = await log.get(keys.complaintEvent(reference, sequence));
      return item && toEvent(item);
    },
    async since(reference, sequence) {
      return (await log.since(keys.complaint(reference), sequence)).map(toEvent);
    },
    append({ reference, sequence, state, ...event }) {
      return log.append(keys.complaintEvent(reference, sequence), { ...event, state: packState(state) });
    },
  };
}
