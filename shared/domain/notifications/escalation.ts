import { defaultWarnFrom, type EscalationLevel, escalationLevels, type TeamPeople } from '../sla/team.ts';

/**
 * Who is told when a share of a promise's time is used up: at 1, the breach, every level; before, each level once, at the
 * first share of the policy that reaches what the level is warned from.
 */
export function levelsToTell(
  share: number,
  shares: readonly number[],
  { warnFrom }: TeamPeople,
): readonly EscalationLevel[] {
  if (share >= 1) return escalationLevels;
  const before = Math.max(0, ...shares.filter((one) => one < share));
  const from = { ...defaultWarnFrom, ...warnFrom };
  return escalationLevels.filter((level) => from[level] > before * 100 && from[level] <= share * 100);
}

/** Staff ids for whom a mail of a level is, the first of them that can be reached. */
export interface Chain {
  /** The level's own; absent: nobody holds it. */
  readonly own?: string;
  /** Those of the levels above, next one first. */
  readonly above: readonly string[];
}

export function chainOf(level: EscalationLevel, ownerId: string, { lead, manager }: TeamPeople): Chain {
  const people = { owner: ownerId, lead, manager };
  const own = people[level];
  const above = escalationLevels
    .slice(escalationLevels.indexOf(level) + 1)
    .flatMap((one) => (people[one] === undefined ? [] : [people[one]]));
  return { ...(own !== undefined && { own }), above };
}
