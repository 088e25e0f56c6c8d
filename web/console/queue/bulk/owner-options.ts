import type { AgentView } from '../../../../shared/contracts/agents.ts';
import type { Named } from '../../triage/library.ts';

export interface OwnerOption {
  readonly value: string;
  readonly label: string;
  /** Sign-in name, skills, how much is open: what whoever hands over chooses by. */
  readonly description: string;
  readonly disabled?: true;
}

export interface OwnerWords {
  readonly open: (count: number, more: boolean) => string;
  readonly absent: string;
}

/**
 * Whoever can take complaints over, the least loaded first where loads are known; who is absent today is shown and not offered.
 * `loads` is undefined for whoever may not see them.
 */
export function ownerOptions(
  agents: readonly Named[],
  loads: readonly AgentView[] | undefined,
  words: OwnerWords,
): readonly OwnerOption[] {
  const loadOf = new Map(loads?.map((one) => [one.id, one]));
  const openOf = (id: string) => loadOf.get(id)?.open.count ?? 0;
  return agents
    .filter(({ retired }) => !retired)
    .toSorted((a, b) => openOf(a.id) - openOf(b.id))
    .map(({ id, name }) => {
      const known = loadOf.get(id);
      const parts = [
        id,
        ...(known?.skills ?? []),
        ...(known ? [words.open(known.open.count, known.open.more)] : []),
        ...(known?.absentToday ? [words.absent] : []),
      ];
      return {
        value: id,
        label: name,
        description: parts.join(' · '),
        ...(known?.absentToday && { disabled: true as const }),
      };
    });
}
