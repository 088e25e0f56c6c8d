import type { Progress } from '../progress.ts';
import { latenessSeconds } from './play-life.ts';
import type { StaffView } from './staff-client.ts';

/** Prints a complaint's log: number, business time, who, what, and how late a timer was. */
export function printTimeline({ reference, timeline }: StaffView, out: Progress): void {
  out.say(`\n${reference}`);
  for (const event of timeline) {
    const late = latenessSeconds(event);
    const who = event.actor.id ?? event.actor.kind;
    const note =
      late === undefined
        ? ''
        : `  due ${'dueAt' in event.data ? event.data.dueAt : ''}, ${late.toFixed(1)} business s late`;
    out.say(`  ${String(event.sequence).padStart(3)}  ${event.at}  ${who.padEnd(9)} ${event.type}${note}`);
  }
}
