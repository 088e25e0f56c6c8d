import { describe, expect, it } from 'vitest';
import { ids } from '../../shared/adapters/ids.ts';
import type { WebhookRepository } from '../../shared/data/webhook-repository.ts';
import { webhook } from '../support/builders/webhooks.ts';

/** What every store of webhooks does; run against the fake and against the real table. */
export function webhookRepositoryContract(open: () => WebhookRepository): void {
  const fresh = () => ids.commandId().toLowerCase();

  describe('a store of webhooks', () => {
    it('gives back the newest version, and lists every version with who changed what', async () => {
      const store = open();
      const one = webhook({ id: fresh() });
      const two = { ...one, version: 2, enabled: false, changedBy: { kind: 'staff', id: 'fang' } as const };
      expect(await store.add(one)).toBe('added');
      expect(await store.find(one.id)).toEqual({ webhook: one });
      expect(await store.add(two)).toBe('added');
      expect(await store.find(one.id)).toEqual({ webhook: two });
      expect(await store.find(fresh())).toBeUndefined();
      expect((await store.versions()).filter(({ id }) => id === one.id)).toEqual([one, two]);
    });

    it('lets one of two that add the same version win', async () => {
      const store = open();
      const one = webhook({ id: fresh() });
      const answers = await Promise.all([store.add(one), store.add({ ...one, enabled: false })]);
      expect([...answers].sort()).toEqual(['added', 'taken']);
    });

    it('keeps since when it fails until it succeeds, beside any number of versions', async () => {
      const store = open();
      const one = webhook({ id: fresh() });
      for (const version of [1, 2, 3]) await store.add({ ...one, version });
      const [monday, tuesday] = ['2026-11-23T02:00:00.000Z', '2026-11-24T02:00:00.000Z'] as const;
      expect(await store.failed(one.id, monday)).toBe(monday);
      expect(await store.failed(one.id, tuesday)).toBe(monday);
      expect(await store.find(one.id)).toEqual({ webhook: { ...one, version: 3 }, failingSince: monday });
      expect((await store.versions()).filter(({ id }) => id === one.id)).toHaveLength(3);
      await store.succeeded(one.id);
      expect(await store.find(one.id)).toEqual({ webhook: { ...one, version: 3 } });
      expect(await store.failed(one.id, tuesday)).toBe(tuesday);
    });
  });
}
