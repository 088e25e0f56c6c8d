import type { DefinitionRepository } from '../../../shared/data/definition-repository.ts';
import { keys } from '../../../shared/data/keys.ts';
import type { Definition } from '../../../shared/domain/definitions/definition.ts';

/** In memory; held to the real repository by test/contract/definition-repository.test.ts. */
export function fakeDefinitionRepository(...there: readonly Definition[]): DefinitionRepository {
  const keyOf = (definition: Definition) => JSON.stringify(keys.definition(definition));
  const rows = new Map(there.map((one) => [keyOf(one), one]));
  return {
    versions: async (kind) =>
      [...rows]
        .filter(([, one]) => one.kind === kind)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, one]) => structuredClone(one)),
    async add(definition) {
      const key = keyOf(definition);
      if (rows.has(key)) return 'taken';
      rows.set(key, structuredClone(definition));
      return 'added';
    },
  };
}
