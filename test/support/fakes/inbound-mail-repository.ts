import type { HeldMailRecord, InboundMailRepository } from '../../../shared/data/inbound-mail-repository.ts';
import { keys } from '../../../shared/data/keys.ts';

/** In memory; held to the real repository by test/contract/inbound-mail-repository.test.ts. */
export function fakeInboundMailRepository(): InboundMailRepository & {
  readonly list: Map<string, HeldMailRecord>;
} {
  const list = new Map<string, HeldMailRecord>();
  const senders = new Map<string, Set<string>>();
  const pageSize = 50;
  return {
    list,
    async hold(mail) {
      const { sk } = keys.heldMail(mail);
      if (!list.has(sk)) list.set(sk, structuredClone(mail));
    },
    held: async (mail) => structuredClone(list.get(keys.heldMail(mail).sk)),
    async settle(mail, settled) {
      const { sk } = keys.heldMail(mail);
      const known = list.get(sk);
      if (!known || known.settled) return false;
      list.set(sk, { ...known, settled });
      return true;
    },
    async heldIn(month, after) {
      const from = after === undefined ? '~' : Buffer.from(after, 'base64url').toString('utf8');
      const found = [...list]
        .filter(([sk, mail]) => mail.receivedAt.startsWith(month) && sk < from)
        .sort(([a], [b]) => (a < b ? 1 : -1));
      const page = found.slice(0, pageSize);
      const last = page.at(-1)?.[0];
      return {
        mails: page.map(([, mail]) => structuredClone(mail)),
        ...(found.length > pageSize && last && { after: Buffer.from(last).toString('base64url') }),
      };
    },
    async pass({ contact, mailId, receivedAt, most }) {
      const { pk, sk } = keys.mailSender(contact, receivedAt.slice(0, 13));
      const known = senders.get(`${pk}|${sk}`) ?? new Set();
      if (known.size >= most && !known.has(mailId)) return false;
      senders.set(`${pk}|${sk}`, known.add(mailId));
      return true;
    },
  };
}
