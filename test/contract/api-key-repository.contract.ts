import { describe, expect, it } from 'vitest';
import type { ApiKeyRepository } from '../../shared/data/api-key-repository.ts';
import { apiKey, freshKeyId } from '../support/builders/api-keys.ts';

const chen = { at: '2026-11-24T02:00:00.000Z', staffId: 'chen' };
const fang = { at: '2026-11-24T03:00:00.000Z', staffId: 'fang' };

/** What every store of API keys does; run against the fake and against the real table. */
export function apiKeyRepositoryContract(open: () => ApiKeyRepository): void {
  describe('a store of API keys', () => {
    it('gives back what was added, never twice, and lists the newest first', async () => {
      const store = open();
      const older = apiKey({ id: freshKeyId() });
      const newer = apiKey({ id: freshKeyId(), name: 'CRM', expiresAt: '2027-01-01T00:00:00.000Z' });
      await store.add(older);
      await store.add(newer);
      await expect(store.add({ ...older, name: 'Other' })).rejects.toThrow();
      expect(await store.find(older.id)).toEqual(older);
      expect(await store.find(freshKeyId())).toBeUndefined();
      expect((await store.list()).keys.slice(0, 2)).toEqual([newer, older]);
      expect((await store.list(newer.id)).keys[0]).toEqual(older);
    });

    it('keeps who revoked a key first', async () => {
      const store = open();
      const key = apiKey({ id: freshKeyId() });
      await store.add(key);
      const revoked = { ...key, revokedAt: chen.at, revokedBy: 'chen' };
      expect(await store.revoke(key.id, chen)).toEqual(revoked);
      expect(await store.revoke(key.id, fang)).toEqual(revoked);
      expect(await store.revoke(freshKeyId(), fang)).toBeUndefined();
    });

    it('notes the last day of use, never an earlier one, and makes no key of it', async () => {
      const store = open();
      const key = apiKey({ id: freshKeyId() });
      const nobody = freshKeyId();
      await store.add(key);
      for (const day of ['2026-11-24', '2026-11-25', '2026-11-23']) await store.used(key.id, day);
      await store.used(nobody, '2026-11-24');
      expect(await store.find(key.id)).toEqual({ ...key, lastUsedOn: '2026-11-25' });
      expect(await store.find(nobody)).toBeUndefined();
    });

    it('lists page by page, each key once', async () => {
      const store = open();
      const own = Array.from({ length: 55 }, () => apiKey({ id: freshKeyId() }));
      for (const key of own) await store.add(key);
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await store.list(after);
        expect(page.keys.length).toBeLessThanOrEqual(50);
        seen.push(...page.keys.map(({ id }) => id));
        after = page.after;
      } while (after !== undefined);
      const ids = own.map(({ id }) => id).reverse();
      expect(seen.filter((id) => ids.includes(id))).toEqual(ids);
    });
  });
}
