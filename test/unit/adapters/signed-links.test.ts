import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinkPurpose } from '../../../shared/adapters/links.ts';
import { openLinks } from '../../../shared/adapters/signed-links.ts';
import { linkPurposes } from '../../support/attacks/wrong-tokens.ts';

const now = '2026-11-24T02:00:00.000Z';
const later = '2026-11-25T02:00:00.000Z';
const ring = { current: 'k1', keys: { k1: 'a'.repeat(64) } };
const links = openLinks(ring);
const reference = 'R-7K2M-9QXD-4TA';
const refused = (purpose: LinkPurpose, token: string): boolean => {
  try {
    links.verify(purpose, token, now);
    return false;
  } catch {
    return true;
  }
};

describe('P9 links', () => {
  it('opens for its purpose and gives back what it was signed for', () => {
    expect(links.verify('status', links.sign('status', reference, later), now)).toEqual({
      id: reference,
      expiresAt: later,
    });
  });

  it('is the same token for the same thing, so that a retried mail cannot make two votes', () => {
    expect(links.sign('survey', `${reference}#1`, later)).toBe(links.sign('survey', `${reference}#1`, later));
    expect(links.sign('survey', `${reference}#1`, later)).not.toBe(
      links.sign('survey', `${reference}#2`, later),
    );
  });

  it('opens for no other purpose (Formbricks #8680)', () => {
    for (const signed of linkPurposes) {
      for (const asked of linkPurposes)
        expect(refused(asked, links.sign(signed, reference, later))).toBe(signed !== asked);
    }
  });

  it('says that it has expired, at its second and not before', () => {
    const token = links.sign('confirm', reference, now);
    expect(links.verify('confirm', token, now).id).toBe(reference);
    expect(() => links.verify('confirm', token, '2026-11-24T02:00:00.001Z')).toThrow(
      expect.objectContaining({ kind: 'gone', code: 'link-expired' }),
    );
  });

  it.each([
    '',
    '.',
    'x',
    'a.b',
    `${'A'.repeat(600)}.${'A'.repeat(43)}`,
    `💣.${'A'.repeat(43)}`,
    `../../x.${'A'.repeat(43)}`,
  ])('refuses %j', (token) => {
    expect(() => links.verify('status', token, now)).toThrow(expect.objectContaining({ code: 'link-wrong' }));
  });

  it('refuses a token whose content was decoded and changed, not verified (Formbricks #6596)', () => {
    const [payload = '', signature] = links.sign('status', reference, later).split('.');
    const changed = Buffer.from(payload, 'base64url').toString().replace(reference, 'R-0000-0000-000');
    expect(refused('status', `${Buffer.from(changed).toString('base64url')}.${signature}`)).toBe(true);
  });

  it('refuses a foreign key and an unknown key id, and honours two keys while one is rotated', () => {
    const foreign = openLinks({ current: 'k1', keys: { k1: 'b'.repeat(64) } });
    const next = openLinks({ current: 'k2', keys: { k1: 'a'.repeat(64), k2: 'c'.repeat(64) } });
    expect(refused('status', foreign.sign('status', reference, later))).toBe(true);
    expect(refused('status', next.sign('status', reference, later))).toBe(true);
    expect(next.verify('status', links.sign('status', reference, later), now).id).toBe(reference);
  });

  it('refuses every token that differs in one character', () => {
    const token = links.sign('survey', `${reference}#1`, later);
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...'ABCxyz019-_.'), (at, letter) => {
        const changed = `${token.slice(0, at)}${letter}${token.slice(at + 1)}`;
        return changed === token || refused('survey', changed);
      }),
      { numRuns: 20_000 },
    );
  });

  it('gives digests that differ by use and never show the address', () => {
    const digest = links.digest('contact', 'wang@example.com');
    expect(digest).toEqual(links.digest('contact', 'wang@example.com'));
    expect(digest.digest).not.toBe(links.digest('cap', 'wang@example.com').digest);
    expect(digest.digest).toHaveLength(43);
  });
});
