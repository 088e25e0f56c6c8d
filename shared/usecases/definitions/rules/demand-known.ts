import type { DefinitionKind } from '../../../domain/definitions/definition.ts';
import { DomainError, type FieldProblem } from '../../../domain/errors.ts';
import type { CheckContext } from '../definition-rule.ts';

/** One id that a value names, and where. */
export interface Named {
  readonly id: string;
  /** Path into the value, `rules/2/causes/0`. */
  readonly field: string;
}

/** Ids of a list, with their fields. */
export const namedIn = (field: string, ids: readonly string[] = []): readonly Named[] =>
  ids.map((id, i) => ({ id, field: `${field}/${i}` }));

/** @throws DomainError unprocessable/`<kind>-unknown` naming the first id that is not among those that can be chosen. */
export function demandAmong(
  kind: DefinitionKind,
  known: { has(id: string): boolean },
  named: readonly Named[],
): void {
  const unknown = named.find(({ id }) => !known.has(id));
  if (!unknown) return;
  throw new DomainError(
    'unprocessable',
    `${kind}-unknown`,
    `There is no ${kind} ${unknown.id}, or it is offered no more; choose another.`,
    { ...unknown },
  );
}

/** The same as problems of fields, for a check that names everything that is wrong at once. */
export async function unknownNames(
  { newest }: Pick<CheckContext, 'newest'>,
  kind: DefinitionKind,
  named: readonly Named[],
): Promise<readonly FieldProblem[]> {
  if (named.length === 0) return [];
  const there = new Set((await newest(kind)).filter(({ retired }) => !retired).map(({ id }) => id));
  return named
    .filter(({ id }) => !there.has(id))
    .map(({ id, field }) => ({
      field,
      code: `${kind}-not-there`,
      message: `There is no ${kind} ${id}, or it is offered no more; choose another.`,
      details: { id },
    }));
}

/** The same, for the check of a definition that names others. */
export async function demandKnown(
  { newest }: Pick<CheckContext, 'newest'>,
  kind: DefinitionKind,
  named: readonly Named[],
): Promise<void> {
  if (named.length === 0) return;
  const there = (await newest(kind)).filter(({ retired }) => !retired);
  demandAmong(kind, new Set(there.map(({ id }) => id)), named);
}
