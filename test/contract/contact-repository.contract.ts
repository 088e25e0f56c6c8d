import { describe, expect, it } from 'vitest';
import { ids } from '../../shared/adapters/ids.ts';
import type { ContactRepository } from '../../shared/data/contact-repository.ts';

const at = '2026-11-24T02:00:00.000Z';

/** What every contact repository does; run against the fake and against the real table. */
export function contactRepositoryContract(open: () => ContactRepository): void {
  describe('a contact repository', () => {
    it('gives an address to whoever claims it first, and tells everybody else who that is', async () => {
      const repository = open();
      const contact = { keyId: 'k1', digest: ids.customerId() };
      expect(await repository.customerOf(contact)).toBeUndefined();
      expect(await repository.claim(contact, 'c1', at)).toBe('c1');
      expect(await repository.claim(contact, 'c2', at)).toBe('c1');
      expect(await repository.customerOf(contact)).toBe('c1');
      expect(await repository.customerOf({ ...contact, keyId: 'k2' })).toBeUndefined();
    });

    it('has one winner when many claim at once', async () => {
      const repository = open();
      const contact = { keyId: 'k1', digest: ids.customerId() };
      const owners = await Promise.all(
        Array.from({ length: 8 }, (_, n) => repository.claim(contact, `c${n}`, at)),
      );
      expect(new Set(owners).size).toBe(1);
    });
  });
}
