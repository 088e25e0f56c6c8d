import type {
  MailOutcome,
  MailRecord,
  MailRepository,
  SuppressionReason,
} from '../../../shared/data/mail-repository.ts';
import type { Instant } from '../../../shared/domain/instant.ts';

interface Held extends MailRecord {
  readonly leaseUntil?: Instant;
}

/** In memory; held to the real repository by test/contract/mail-repository.contract.ts. */
export function fakeMailRepository(): MailRepository {
  const mails = new Map<string, Held>();
  const caps = new Map<string, { mailId: string; mailedAt: Instant }>();
  const suppressed = new Map<string, SuppressionReason>();
  return {
    async passCap({ purpose, contact, mailId, now, windowStart }) {
      const last = caps.get(`${purpose}#${contact}`);
      if (last && last.mailedAt >= windowStart && last.mailId !== mailId) return false;
      caps.set(`${purpose}#${contact}`, { mailId, mailedAt: now });
      return true;
    },
    async claim({ mailId, contact, now, leaseUntil }) {
      const held = mails.get(mailId);
      if (held?.outcome) return 'done';
      if (held?.leaseUntil !== undefined && held.leaseUntil >= now) return 'leased';
      mails.set(mailId, { mailId, contact, leaseUntil });
      return 'claimed';
    },
    async mark(mailId, outcome: MailOutcome) {
      const held = mails.get(mailId);
      mails.set(mailId, { mailId, contact: held?.contact ?? '', outcome });
    },
    withhold: async ({ mailId, contact, outcome }) => {
      mails.set(mailId, { mailId, contact, outcome });
    },
    async mail(mailId) {
      const held = mails.get(mailId);
      return held && { mailId, contact: held.contact, ...(held.outcome && { outcome: held.outcome }) };
    },
    isSuppressed: async (contact) => suppressed.has(contact),
    suppress: async (contact, reason) => {
      suppressed.set(contact, reason);
    },
  };
}
