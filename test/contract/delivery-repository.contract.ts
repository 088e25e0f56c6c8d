import { describe, expect, it } from 'vitest';
import { ids } from '../../shared/adapters/ids.ts';
import type { DeliveryRepository } from '../../shared/data/delivery-repository.ts';
import { attempt } from '../support/builders/webhooks.ts';

const later = '20261124T030000000Z-0123456789abcdef01234567';

/** What every log of deliveries does; run against the fake and against the real table. */
export function deliveryRepositoryContract(open: () => DeliveryRepository): void {
  const fresh = () => ids.commandId().toLowerCase();

  describe('a log of deliveries', () => {
    it('keeps each attempt once, and gives the attempts of a delivery in their order', async () => {
      const log = open();
      const webhookId = fresh();
      const first = attempt({
        webhookId,
        outcome: 'failed',
        status: 500,
        nextAt: '2026-11-24T02:00:10.000Z',
      });
      const second = attempt({ webhookId, attempt: 2 });
      expect(await log.keep(second)).toBe('kept');
      expect(await log.keep(first)).toBe('kept');
      expect(await log.keep({ ...first, status: 200 })).toBe('taken');
      expect(await log.attempts(webhookId, first.deliveryId)).toEqual([first, second]);
      expect(await log.attempts(webhookId, later)).toEqual([]);
      expect(await log.attempts(fresh(), first.deliveryId)).toEqual([]);
    });

    it('lists the newest event first and its newest attempt first, page by page', async () => {
      const log = open();
      const webhookId = fresh();
      const own = Array.from({ length: 53 }, (_, n) => attempt({ webhookId, attempt: n + 1 }));
      for (const one of own) await log.keep(one);
      await log.keep(attempt({ webhookId, deliveryId: later }));
      const first = await log.list(webhookId);
      expect(first.attempts).toHaveLength(50);
      expect(first.attempts[0]?.deliveryId).toBe(later);
      expect(first.attempts[1]?.attempt).toBe(53);
      const rest = await log.list(webhookId, first.after);
      expect(rest.attempts.map((one) => one.attempt)).toEqual([4, 3, 2, 1]);
      expect(rest.after).toBeUndefined();
      await expect(log.list(webhookId, 'page-2')).rejects.toMatchObject({ code: 'page-unknown' });
    });
  });
}
