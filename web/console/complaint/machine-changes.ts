import type { TimelineEntry } from '../../../shared/contracts/staff-views.ts';
import type { Problem } from '../api/problem.ts';

type Change = Pick<TimelineEntry, 'sequence' | 'actor'>;

const isMachine = ({ actor }: Change): boolean => actor.kind === 'system';

/**
 * Where a command may be given again without anybody looking: the newest event, if the machinery alone was faster; undefined
 * when a person wrote something, or the problem is another one.
 */
export function sequenceAbove({ code, details }: Pick<Problem, 'code' | 'details'>): number | undefined {
  if (code !== 'changed-meanwhile') return undefined;
  const changes = details.changes as readonly Change[] | undefined;
  const { sequence } = details;
  return typeof sequence === 'number' && changes?.every(isMachine) ? sequence : undefined;
}

/** The newest entry that a person has seen, or need not see: what the machinery wrote right above it. */
export function seenWith(seen: number, timeline: readonly Change[]): number {
  const above = timeline.filter(({ sequence }) => sequence > seen);
  const first = above.findIndex((entry) => !isMachine(entry));
  const passed = first < 0 ? above : above.slice(0, first);
  return passed.at(-1)?.sequence ?? seen;
}
