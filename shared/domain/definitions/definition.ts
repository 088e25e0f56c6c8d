import type { Action } from '../identity/permissions.ts';
import type { Instant } from '../instant.ts';

/** What a company defines for itself, beside the checked-in defaults. */
export const definitionKinds = [
  'canned-reply',
  'macro',
  'cause',
  'indicator',
  'product-line',
  'desk-settings',
  'agent',
  'routing-rules',
  'policy',
  'policy-rules',
  'calendar',
  'team',
] as const;
export type DefinitionKind = (typeof definitionKinds)[number];

/** Who may change which kind; whoever works on complaints may read all of them. */
export const editActions: Readonly<Record<DefinitionKind, Action>> = {
  'canned-reply': 'reply.edit',
  macro: 'reply.edit',
  cause: 'triage.edit',
  indicator: 'triage.edit',
  'product-line': 'triage.edit',
  'desk-settings': 'desk.edit',
  agent: 'agent.edit',
  'routing-rules': 'routing.edit',
  policy: 'policy.edit',
  'policy-rules': 'policy.edit',
  calendar: 'policy.edit',
  team: 'policy.edit',
};

/**
 * One version of something defined. Versions are numbered from 1, never changed and never removed, so what an event or a
 * closed result names by id and version can always be read, and who changed what when is the list of versions itself.
 */
export interface Definition<T = unknown> {
  readonly kind: DefinitionKind;
  /** Chosen once: letters, digits, `.`, `_` and `-`. */
  readonly id: string;
  readonly version: number;
  readonly value: T;
  /** It is offered no more; what refers to it goes on. */
  readonly retired?: true;
  readonly changedAt: Instant;
  /** Staff id, or `system` for a checked-in default. */
  readonly changedBy: string;
}

/** A checked-in default, usually version 1 of its id, as if it had been there from the beginning. @public for kinds that have defaults */
export const checkedIn = <T>(kind: DefinitionKind, id: string, value: T, version = 1): Definition<T> => ({
  kind,
  id,
  version,
  value,
  changedAt: '2026-01-01T00:00:00.000Z',
  changedBy: 'system',
});

/** Every version there is: what is stored, and before it the checked-in defaults unless somebody stored that version. */
export function withDefaults<T>(
  stored: readonly Definition<T>[],
  defaults: readonly Definition<T>[],
): readonly Definition<T>[] {
  const taken = new Set(stored.map(({ id, version }) => `${id}#${version}`));
  return [...defaults.filter(({ id, version }) => !taken.has(`${id}#${version}`)), ...stored];
}

/** The newest version of each id, in the order of the ids. */
export function newestVersions<T>(versions: readonly Definition<T>[]): readonly Definition<T>[] {
  const newest = new Map<string, Definition<T>>();
  for (const one of versions) {
    const known = newest.get(one.id);
    if (!known || one.version > known.version) newest.set(one.id, one);
  }
  return [...newest.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
