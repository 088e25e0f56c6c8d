import { useState } from 'react';
import type { DefinitionView } from '../../../shared/contracts/definitions.ts';
import type { DefinitionKind } from '../../../shared/domain/definitions/definition.ts';
import { asProblem, type Problem } from '../api/problem.ts';
import { useNotifications } from '../frame/notifications.tsx';
import { useChangeDefinition } from './definition-api.ts';

export interface DefinitionEditing {
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  /** What the API remarks about what it saved. */
  readonly findings: NonNullable<DefinitionView['findings']>;
  save(value: unknown, retire?: boolean): void;
}

/**
 * A definition being changed by somebody who looked at `version` of it. Where somebody else was quicker nothing is saved; the
 * history then shows what the other made of it, so whoever saves again has seen that.
 * @param said what is told once it is saved, and once it is retired
 */
export function useDefinitionEditing(
  kind: DefinitionKind,
  { id, version }: { readonly id: string; readonly version: number },
  said: { readonly saved: string; readonly retired: string },
): DefinitionEditing {
  const { success } = useNotifications();
  const change = useChangeDefinition(kind);
  // Not the newest that is known: the newest that somebody has looked at.
  const [seen, setSeen] = useState(version);
  return {
    busy: change.isPending,
    problem: change.error ? asProblem(change.error) : undefined,
    findings: change.data?.findings ?? [],
    save: (value, retire = false) =>
      change.mutate(
        { id, version: seen, value, ...(retire && { retired: true }) },
        {
          onSuccess: (view) => {
            setSeen(view.versions[0]?.version ?? seen + 1);
            success(retire ? said.retired : said.saved);
          },
          onError: (error) => {
            const { code, details } = asProblem(error);
            if (code === 'definition-changed') setSeen(Number(details.newest));
          },
        },
      ),
  };
}
