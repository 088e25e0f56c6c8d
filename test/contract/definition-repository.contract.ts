import { describe, expect, it } from 'vitest';
import { ids } from '../../shared/adapters/ids.ts';
import type { DefinitionRepository } from '../../shared/data/definition-repository.ts';
import { definition } from '../support/builders/definitions.ts';

/** What every store of definitions does; run against the fake and against the real table. */
export function definitionRepositoryContract(open: () => DefinitionRepository): void {
  describe('a store of definitions', () => {
    it('keeps every version, in the order of ids and versions', async () => {
      const store = open();
      const id = ids.commandId();
      const versions = [1, 2, 10].map((version) => definition({ id, version, changedBy: `v${version}` }));
      for (const one of [...versions].reverse()) expect(await store.add(one)).toBe('added');
      const retired = definition({ id: `${id}.b`, retired: true });
      await store.add(retired);
      const own = (await store.versions('canned-reply')).filter((one) => one.id.startsWith(id));
      expect(own).toEqual([...versions, retired]);
    });

    it('lets one of two that add the same version win', async () => {
      const store = open();
      const id = ids.commandId();
      const answers = await Promise.all(
        ['lin', 'chen'].map((changedBy) => store.add(definition({ id, changedBy }))),
      );
      expect([...answers].sort()).toEqual(['added', 'taken']);
      expect((await store.versions('canned-reply')).filter((one) => one.id === id)).toHaveLength(1);
    });
  });
}
