import { describe, expect, it } from 'vitest';
import type { TimerRepository } from '../../shared/data/timer-repository.ts';
import { bucketOf, defaultTimers } from '../../shared/domain/sla/timer-route.ts';

let day = 0;
/** A morning that no other test uses: the real table is shared. */
const freshMorning = () =>
  `20${40 + Math.floor(Math.random() * 50)}-01-${String((day++ % 28) + 1).padStart(2, '0')}T08:0`;

/** What every timer repository does (with the default settings); run against the fake and against the real table. */
export function timerRepositoryContract(open: () => TimerRepository): void {
  describe('a timer repository', () => {
    it('gives back the rows of a bucket, each once, and not those of the next', async () => {
      const repository = open();
      const morning = freshMorning();
      const timers = [1, 2, 3].map((n) => ({
        reference: `R-0000-0000-00${n}`,
        dueAt: `${morning}${n}:00.000Z`,
        fireAt: `${morning}${n}:00.000Z`,
      }));
      const next = { reference: 'R-0000-0000-009', dueAt: 'x', fireAt: `${morning.slice(0, -1)}15:00.000Z` };
      for (const timer of [...timers, ...timers, next]) await repository.put(timer);
      const found = await repository.inBucket(bucketOf(`${morning}1:00.000Z`, defaultTimers));
      expect([...found].sort((a, b) => (a.fireAt < b.fireAt ? -1 : 1))).toEqual(timers);
    });

    it('keeps a mail that waits beside the timer of its complaint at the same moment, each once', async () => {
      const repository = open();
      const at = `${freshMorning()}1:00.000Z`;
      const timer = { reference: 'R-0000-0000-001', dueAt: at, fireAt: at };
      const mail = { pk: 'COMPLAINT#R-0000-0000-001', sk: 'EVENT#000003' };
      for (const one of [timer, { ...timer, mail }, { ...timer, mail }]) await repository.put(one);
      const found = await repository.inBucket(bucketOf(at, defaultTimers));
      expect([...found].sort((a) => (a.mail ? 1 : -1))).toEqual([timer, { ...timer, mail }]);
    });

    it('remembers how far the sweep has come', async () => {
      const repository = open();
      await repository.moveWatermark('2031-01-01T00:00:00.000Z');
      expect(await repository.watermark()).toBe('2031-01-01T00:00:00.000Z');
    });
  });
}
