import { describe, expect, it } from 'vitest';
import { ids } from '../../shared/adapters/ids.ts';
import type { MailRepository } from '../../shared/data/mail-repository.ts';

const noon = '2026-11-24T12:00:00.000Z';
const later = '2026-11-24T12:05:00.000Z';
const dayBefore = '2026-11-23T12:00:00.000Z';
const dayAfter = '2026-11-25T13:00:00.000Z';

/** What every mail repository does; run against the fake and against the real table. */
export function mailRepositoryContract(open: () => MailRepository): void {
  const fresh = () => ({ mailId: ids.commandId(), contact: `k1#${ids.commandId()}` });

  describe('a mail repository', () => {
    it('lets one mail through per contact and window, and the same mail again', async () => {
      const repository = open();
      const { mailId, contact } = fresh();
      const cap = {
        purpose: 'confirm-complaint',
        contact,
        mailId,
        now: noon,
        windowStart: dayBefore,
      } as const;
      expect(await repository.passCap(cap)).toBe(true);
      expect(await repository.passCap({ ...cap, mailId: 'another' })).toBe(false);
      expect(await repository.passCap(cap)).toBe(true);
      expect(
        await repository.passCap({
          ...cap,
          mailId: 'another',
          now: dayAfter,
          windowStart: '2026-11-24T13:00:00.000Z',
        }),
      ).toBe(true);
    });

    it('gives a mail to one of many senders; to the next when the lease has run out; to nobody when it is done', async () => {
      const repository = open();
      const { mailId, contact } = fresh();
      const claim = { mailId, contact, now: noon, leaseUntil: later };
      const answers = await Promise.all(Array.from({ length: 10 }, () => repository.claim(claim)));
      expect(answers.filter((answer) => answer === 'claimed')).toHaveLength(1);
      expect(answers.filter((answer) => answer === 'leased')).toHaveLength(9);
      expect(await repository.claim({ ...claim, now: dayAfter, leaseUntil: dayAfter })).toBe('claimed');
      await repository.mark(mailId, 'sent', dayAfter);
      expect(await repository.claim({ ...claim, now: '2027-01-01T00:00:00.000Z' })).toBe('done');
      expect(await repository.mail(mailId)).toEqual({ mailId, contact, outcome: 'sent' });
    });

    it('remembers what was withheld, and whom not to mail', async () => {
      const repository = open();
      const { mailId, contact } = fresh();
      await repository.withhold({ mailId, contact, outcome: 'capped', at: noon });
      expect(await repository.mail(mailId)).toEqual({ mailId, contact, outcome: 'capped' });
      expect(await repository.isSuppressed(contact)).toBe(false);
      await repository.suppress(contact, 'bounced', noon);
      expect(await repository.isSuppressed(contact)).toBe(true);
    });
  });
}
