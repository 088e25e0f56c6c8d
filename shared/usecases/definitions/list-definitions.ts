import type { DefinitionRepository } from '../../data/definition-repository.ts';
import {
  type Definition,
  type DefinitionKind,
  newestVersions,
  withDefaults,
} from '../../domain/definitions/definition.ts';
import { type PolicyVersions, policyDefaults } from '../../domain/sla/stored-policies.ts';
import { definitionRules } from './definition-rules.ts';

export interface ListDeps {
  readonly definitions: Pick<DefinitionRepository, 'versions'>;
  /** The policy that every complaint of this stage gets until somebody makes rules; absent: `standard`. */
  readonly slaPolicy?: string;
}

function defaultsOf(kind: DefinitionKind, slaPolicy: string): readonly Definition[] {
  const policies: Partial<Record<DefinitionKind, readonly Definition[]>> & PolicyVersions =
    policyDefaults(slaPolicy);
  return policies[kind] ?? definitionRules[kind]?.defaults ?? [];
}

/** Every version of a kind, the checked-in defaults as version 1 unless somebody stored that version. */
export async function allVersions(
  { definitions, slaPolicy = 'standard' }: ListDeps,
  kind: DefinitionKind,
): Promise<readonly Definition[]> {
  return withDefaults(await definitions.versions(kind), defaultsOf(kind, slaPolicy));
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
