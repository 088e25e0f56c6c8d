import { describe, expect, it } from 'vitest';
import { ids } from '../../shared/adapters/ids.ts';
import type { PoisonRepository } from '../../shared/data/poison-repository.ts';

/** What every poison repository does; run against the fake and against the real table. */
export function poisonRepositoryContract(open: () => PoisonRepository): void {
  describe('a poison repository', () => {
    it('keeps a record once by its key, per consumer, until it is removed', async () => {
      const repository = open();
      const consumer = `consumer-${ids.commandId()}`;
      const poison = {
        consumer,
        record: { pk: 'COMPLAINT#R-1', sk: 'EVENT#000001' },
        at: '2026-11-24T02:00:00.000Z',
        reason: 'RangeError',
      };
      await repository.keep(poison);
      await repository.keep(poison);
      expect(await repository.of(consumer)).toEqual([poison]);
      expect(await repository.of('another')).toEqual([]);
      await repository.remove(poison);
      expect(await repository.of(consumer)).toEqual([]);
    });
  });
}
