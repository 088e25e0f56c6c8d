import { describe, expect, it } from 'vitest';
import { ids } from '../../shared/adapters/ids.ts';
import type { CardRepository } from '../../shared/data/card-repository.ts';
import type { Card } from '../../shared/domain/complaints/card.ts';
import { referenceOf } from '../../shared/domain/complaints/reference.ts';
import { addSeconds } from '../../shared/domain/instant.ts';
import { tuesdayMorning } from '../support/builders/complaints.ts';

const card = (over: Partial<Card>): Card => ({
  reference: referenceOf(ids.hash(ids.commandId())),
  sequence: 1,
  status: 'received',
  priority: 'normal',
  department: 'customer-service',
  ownerId: 'lin',
  confirmed: false,
  language: 'zh-CN',
  channel: 'web',
  receivedAt: tuesdayMorning,
  updatedAt: tuesdayMorning,
  dueAt: addSeconds(tuesdayMorning, 1800),
  dueClock: 'firstResponse',
  breached: false,
  excerpt: '包裹破损',
  ...over,
});

const waiting = ({ dueAt: _dueAt, dueClock: _dueClock, ...rest }: Card): Card => ({
  ...rest,
  status: 'waiting-customer',
});

/** What every card repository does; run against the fake and against the real table. */
export function cardRepositoryContract(open: () => CardRepository): void {
  /** A department and an owner of this run's own: the real table is shared. */
  const own = () => ({ department: `d-${ids.commandId()}`, ownerId: `o-${ids.commandId()}` });

  describe('a card repository', () => {
    it('keeps the newest: duplicates and late deliveries change nothing', async () => {
      const cards = open();
      const first = card(own());
      const third = { ...first, sequence: 3, status: 'assessed' as const };
      expect(await cards.put(first)).toBe('put');
      expect(await cards.put(third)).toBe('put');
      expect(await cards.put({ ...first, sequence: 2 })).toBe('newer-there');
      expect(await cards.put(third)).toBe('newer-there');
      expect(await cards.card(first.reference)).toEqual(third);
      expect(await cards.card('R-0000-0000-000')).toBeUndefined();
    });

    it('lists settled ones of which something is still to come, by its time, and no others', async () => {
      const cards = open();
      const mine = own();
      const at = (seconds: number) => addSeconds(tuesdayMorning, seconds);
      const resolved = (over: Partial<Card>) =>
        card({ ...mine, status: 'resolved', dueClock: 'followUp', ...over });
      const late = resolved({ dueAt: at(900) });
      const soon = resolved({ dueAt: at(60) });
      const asked = { ...waiting(resolved({ nextAt: at(300) })), status: 'resolved' as const };
      const over = { ...waiting(card(mine)), status: 'closed' as const };
      for (const one of [late, soon, asked, over, card(mine)]) await cards.put(one);
      expect((await cards.listSettledDue(mine.department)).cards).toEqual([soon, asked, late]);
      await cards.put({ ...over, reference: asked.reference, sequence: 2 });
      await cards.put({ ...waiting(soon), sequence: 2, status: 'closed' });
      expect((await cards.listSettledDue(mine.department)).cards).toEqual([late]);
    });

    it('lists a department by deadline, those that wait last, settled ones apart', async () => {
      const cards = open();
      const mine = own();
      const at = (seconds: number) => addSeconds(tuesdayMorning, seconds);
      const late = card({ ...mine, dueAt: at(900) });
      const soon = card({ ...mine, dueAt: at(60), nextAt: at(30) });
      const paused = waiting(card(mine));
      const old = waiting(card({ ...mine, updatedAt: at(10) }));
      const done = waiting(card({ ...mine, updatedAt: at(20) }));
      for (const one of [late, paused, soon]) await cards.put(one);
      for (const one of [old, done]) await cards.put({ ...one, status: 'closed' });
      await cards.put(card({ ...own(), ownerId: mine.ownerId }));
      const opened = await cards.listByDepartment(mine.department, 'open');
      expect(opened.cards).toEqual([soon, late, paused]);
      expect(opened.after).toBeUndefined();
      const settled = await cards.listByDepartment(mine.department, 'settled');
      expect(settled.cards.map(({ reference }) => reference)).toEqual([done.reference, old.reference]);
    });

    it('lists the open ones of an owner by deadline', async () => {
      const cards = open();
      const mine = own();
      const late = card({ ...mine, dueAt: addSeconds(tuesdayMorning, 900) });
      const soon = card({ ...mine, department: 'logistics', dueAt: addSeconds(tuesdayMorning, 60) });
      for (const one of [late, soon]) await cards.put(one);
      await cards.put(card({ ...mine, status: 'closed' }));
      expect((await cards.listByOwner(mine.ownerId)).cards).toEqual([soon, late]);
      expect((await cards.listByOwner(ids.commandId())).cards).toEqual([]);
    });

    it('counts the open ones of an owner up to a limit', async () => {
      const cards = open();
      const mine = own();
      for (let i = 0; i < 3; i++) await cards.put(card(mine));
      await cards.put(card({ ...mine, status: 'closed' }));
      expect(await cards.countOfOwner(mine.ownerId, 3)).toEqual({ count: 3, more: false });
      expect(await cards.countOfOwner(mine.ownerId, 2)).toEqual({ count: 2, more: true });
      expect(await cards.countOfOwner(ids.commandId(), 2)).toEqual({ count: 0, more: false });
    });

    it('leaves the owner list when the complaint is settled or passed on', async () => {
      const cards = open();
      const mine = own();
      const one = card(mine);
      const other = card(mine);
      await cards.put(one);
      await cards.put(other);
      await cards.put({ ...one, sequence: 2, status: 'resolved' });
      await cards.put({ ...other, sequence: 2, ownerId: `${mine.ownerId}-2` });
      expect((await cards.listByOwner(mine.ownerId)).cards).toEqual([]);
      expect((await cards.listByOwner(`${mine.ownerId}-2`)).cards).toHaveLength(1);
    });

    it('turns pages without losing or repeating a row, and refuses a page that is none', async () => {
      const cards = open();
      const mine = own();
      const all = Array.from({ length: 120 }, (_, n) =>
        card({ ...mine, dueAt: addSeconds(tuesdayMorning, 60 * n) }),
      );
      for (let i = 0; i < all.length; i += 20)
        await Promise.all(all.slice(i, i + 20).map((one) => cards.put(one)));
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await cards.listByDepartment(mine.department, 'open', after);
        expect(page.cards.length).toBeLessThanOrEqual(50);
        seen.push(...page.cards.map(({ reference }) => reference));
        after = page.after;
      } while (after !== undefined);
      expect(seen).toEqual(all.map(({ reference }) => reference));
      await expect(cards.listByDepartment(mine.department, 'open', 'bm9wZQ')).rejects.toMatchObject({
        code: 'page-unknown',
      });
    });
  });
}
