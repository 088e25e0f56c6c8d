import { describe, expect, it } from 'vitest';
import { ids } from '../../shared/adapters/ids.ts';
import type { CustomerRepository } from '../../shared/data/customer-repository.ts';
import { type CustomerInput, scoreOf } from '../../shared/domain/customers/score.ts';

const vote = (over: Partial<CustomerInput> = {}): CustomerInput => ({
  kind: 'vote',
  source: 'VOTE#R-7K2M-9QXD-4TA#1',
  sequence: 1,
  at: '2026-11-24T02:00:00.000Z',
  expected: 5,
  received: 3,
  ...over,
});

/** What every customer repository does; run against the fake and against the real table. */
export function customerRepositoryContract(open: () => CustomerRepository): void {
  describe('a customer repository', () => {
    it('keeps the newest input of each source, whatever order they come in', async () => {
      const repository = open();
      const id = ids.customerId();
      expect(await repository.putInput(id, vote({ sequence: 2, received: 4 }))).toBe('put');
      expect(await repository.putInput(id, vote())).toBe('not-newer');
      expect(await repository.putInput(id, vote({ sequence: 2 }))).toBe('not-newer');
      expect(await repository.inputs(id)).toEqual([vote({ sequence: 2, received: 4 })]);
    });

    it('writes a score only over the version that was read', async () => {
      const repository = open();
      const id = ids.customerId();
      const score = { ...scoreOf([vote()], '2026-11-24T03:00:00.000Z'), version: 1 };
      expect(await repository.putScore(id, { ...score, version: 2 })).toBe('outdated');
      expect(await repository.putScore(id, score)).toBe('put');
      expect(await repository.putScore(id, score)).toBe('outdated');
      expect(await repository.putScore(id, { ...score, version: 2 })).toBe('put');
      expect(await repository.score(id)).toEqual({ ...score, version: 2 });
    });

    it('knows nothing of a customer that is not there', async () => {
      const repository = open();
      expect(await repository.score('nobody')).toBeUndefined();
      expect(await repository.inputs('nobody')).toEqual([]);
    });
  });
}
