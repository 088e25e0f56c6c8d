import { describe, expect, it } from 'vitest';
import { ids } from '../../shared/adapters/ids.ts';
import type { RespondentRepository } from '../../shared/data/respondent-repository.ts';
import { respondent } from '../support/builders/respondents.ts';

/** What every register of suppliers and departments does; run against the fake and against the real table. */
export function respondentRepositoryContract(open: () => RespondentRepository): void {
  const fresh = () => `s-${ids.commandId().toLowerCase()}`;

  describe('a register of suppliers and departments', () => {
    it('gives back what was added, and lists it by kind and id', async () => {
      const register = open();
      const supplier = respondent({ id: fresh() });
      const department = respondent({ kind: 'department', id: fresh(), calendar: 'office-shanghai' });
      expect(await register.put(supplier)).toBe('put');
      expect(await register.put(department)).toBe('put');
      expect(await register.find('supplier', supplier.id)).toEqual(supplier);
      expect(await register.find('department', supplier.id)).toBeUndefined();
      const own = (await register.list()).filter(({ id }) => [supplier.id, department.id].includes(id));
      expect(own).toEqual([department, supplier]);
    });

    it('lets one of two that change the same entry win, and never adds one twice', async () => {
      const register = open();
      const one = respondent({ id: fresh() });
      await register.put(one);
      expect(await register.put(one)).toBe('changed-meanwhile');
      const changes = [
        { ...one, version: 2, enabled: false },
        { ...one, version: 2, name: 'Other' },
      ];
      const answers = await Promise.all(changes.map((change) => register.put(change)));
      expect([...answers].sort()).toEqual(['changed-meanwhile', 'put']);
      expect(await register.put({ ...one, version: 4 })).toBe('changed-meanwhile');
      expect(await register.put({ ...respondent({ id: fresh() }), version: 2 })).toBe('changed-meanwhile');
      expect((await register.find('supplier', one.id))?.version).toBe(2);
    });
  });
}
