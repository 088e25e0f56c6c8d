import { describe, expect, it } from 'vitest';
import { ids } from '../../shared/adapters/ids.ts';
import type { InboundMailRepository } from '../../shared/data/inbound-mail-repository.ts';

/** What every list of held mails does; run against the fake and against the real table. */
export function inboundMailRepositoryContract(open: () => InboundMailRepository): void {
  const receivedAt = '2026-11-24T02:00:00.000Z';

  describe('mails that were not taken in', () => {
    it('are listed by month, newest first, each once', async () => {
      const inbound = open();
      const id = ids.commandId();
      const mail = (n: number, at: string) => ({
        mailId: `${id}-${n}`,
        receivedAt: at,
        reason: 'bulk' as const,
      });
      const later = mail(2, '2026-11-25T02:00:00.000Z');
      for (const one of [
        mail(1, receivedAt),
        later,
        mail(1, receivedAt),
        mail(3, '2026-12-01T00:00:00.000Z'),
      ])
        await inbound.hold(one);
      const all = [];
      let after: string | undefined;
      do {
        const page = await inbound.heldIn('2026-11', after);
        all.push(...page.mails);
        after = page.after;
      } while (after);
      expect(all.filter(({ mailId }) => mailId.startsWith(id))).toEqual([later, mail(1, receivedAt)]);
    });

    it('come in pages', async () => {
      const inbound = open();
      const year = 2000 + Math.floor(Math.random() * 7000);
      for (let n = 0; n < 53; n++)
        await inbound.hold({
          mailId: `m${n}`,
          receivedAt: `${year}-01-01T00:00:${String(n).padStart(2, '0')}.000Z`,
          reason: 'spam',
        });
      const first = await inbound.heldIn(`${year}-01`);
      const second = await inbound.heldIn(`${year}-01`, first.after);
      expect([first.mails.length, second.mails.length, second.after]).toEqual([50, 3, undefined]);
      expect(first.mails[0]?.mailId).toBe('m52');
      expect(second.mails.at(-1)?.mailId).toBe('m0');
    });
  });

  describe('what staff decide about one', () => {
    const mailOf = (mailId: string) => ({ mailId, receivedAt, reason: 'spam' as const });
    const settled = { as: 'attached', reference: 'R-0000-0000-001', by: 'lin', at: receivedAt } as const;

    it('is kept with it, and stays when the mail is delivered again', async () => {
      const inbound = open();
      const mail = mailOf(ids.commandId());
      expect(await inbound.held(mail)).toBeUndefined();
      await inbound.hold(mail);
      expect(await inbound.held(mail)).toEqual(mail);
      expect(await inbound.settle(mail, settled)).toBe(true);
      await inbound.hold(mail);
      expect(await inbound.held(mail)).toEqual({ ...mail, settled });
    });

    it('is decided once, by one of many, and never of a mail that is not there', async () => {
      const inbound = open();
      const mail = mailOf(ids.commandId());
      expect(await inbound.settle(mail, settled)).toBe(false);
      await inbound.hold(mail);
      const people = ['a', 'b', 'c', 'd'];
      const answers = await Promise.all(
        people.map((by) => inbound.settle(mail, { as: 'discarded', by, at: receivedAt })),
      );
      expect(answers.filter(Boolean)).toHaveLength(1);
      expect((await inbound.held(mail))?.settled?.by).toBe(people[answers.indexOf(true)]);
    });
  });

  describe('how many mails of a sender pass in an hour', () => {
    const most = 3;

    it('no more than the limit, and a mail that passed passes again', async () => {
      const inbound = open();
      const contact = `k1#${ids.commandId()}`;
      const pass = (mailId: string, at = receivedAt) =>
        inbound.pass({ contact, mailId, receivedAt: at, most });
      for (const mailId of ['a', 'b', 'a', 'c']) expect(await pass(mailId)).toBe(true);
      expect(await pass('d')).toBe(false);
      expect(await pass('b')).toBe(true);
      expect(await pass('d', '2026-11-24T03:00:00.000Z')).toBe(true);
    });

    it('also of many at once', async () => {
      const inbound = open();
      const contact = `k1#${ids.commandId()}`;
      const answers = await Promise.all(
        ['a', 'b', 'c', 'd', 'e', 'f'].map((mailId) => inbound.pass({ contact, mailId, receivedAt, most })),
      );
      expect(answers.filter(Boolean)).toHaveLength(most);
    });
  });
}
