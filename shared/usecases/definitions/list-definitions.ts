import type { DefinitionRepository } from '../../data/definition-repository.ts';
import { type Definition, type DefinitionKind, newestVersions } from '../../domain/definitions/definition.ts';
import { definitionRules } from './definition-rules.ts';

export interface ListDeps {
  readonly definitions: Pick<DefinitionRepository, 'versions'>;
}

/** Every version of a kind, the checked-in defaults as version 1 unless somebody stored that version. */
export async function allVersions(
  { definitions }: ListDeps,
  kind: DefinitionKind,
): Promise<readonly Definition[]> {
  const stored = await definitions.versions(kind);
  const taken = new Set(stored.map(({ id, version }) => `${id}#${version}`));
  const defaults = definitionRules[kind]?.defaults ?? [];
  return [...defaults.filter(({ id, version }) => !taken.has(`${id}#${version}`)), ...stored];
}

/** The newest version of each id of a kind, by id. */
export const newestDefinitions = async (
  deps: ListDeps,
  kind: DefinitionKind,
): Promise<readonly Definition[]> => newestVersions(await allVersions(deps, kind));

/** The values of a kind that can be chosen now, by id. */
export async function offered<T>(deps: ListDeps, kind: DefinitionKind): Promise<ReadonlyMap<string, T>> {
  const newest = await newestDefinitions(deps, kind);
  return new Map(newest.filter(({ retired }) => !retired).map(({ id, value }) => [id, value as T]));
}
