import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { DomainError } from '../domain/errors.ts';
import { fromMillis, toMillis } from '../domain/instant.ts';
import type { KeyRing } from './key-ring.ts';
import type { LinkPurpose, Links } from './links.ts';
import { replyTokens } from './reply-tokens.ts';

const version = '1';
const longest = 512;
const nonceBytes = 9;
const shape = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{43}$/;

const wrong = (): never => {
  throw new DomainError('not-found', 'link-wrong', 'This link is not complete; open it from the mail again.');
};

/** Signed customer links over a key ring: one key per purpose, derived by HKDF, so that purposes never mix. */
export function openLinks(ring: KeyRing): Links {
  const derived = new Map<string, Buffer>();
  const keyOf = (keyId: string, use: string): Buffer => {
    const name = `${keyId}/${use}`;
    const secret = ring.keys[keyId];
    if (secret === undefined) return wrong();
    const key = derived.get(name) ?? Buffer.from(hkdfSync('sha256', secret, '', `redress/${use}`, 32));
    derived.set(name, key);
    return key;
  };
  const mac = (keyId: string, purpose: LinkPurpose, payload: string): Buffer =>
    createHmac('sha256', keyOf(keyId, `link/${purpose}`))
      .update(payload)
      .digest();

  const replies = replyTokens(Object.keys(ring.keys), (keyId, payload) => mac(keyId, 'reply', payload));

  return {
    sign(purpose, id, expiresAt) {
      const exp = String(Math.floor(toMillis(expiresAt) / 1000));
      const { current } = ring;
      // Derived, not random: the same link for the same thing, so that a retried mail or answer carries the same token.
      const nonce = createHmac('sha256', keyOf(current, `nonce/${purpose}`))
        .update(`${id}|${exp}`)
        .digest()
        .subarray(0, nonceBytes);
      const claims = [version, current, purpose, id, exp, nonce.toString('base64url')].join('|');
      const payload = Buffer.from(claims).toString('base64url');
      return `${payload}.${mac(current, purpose, payload).toString('base64url')}`;
    },

    verify(purpose, token, realNow) {
      if (token.length > longest || !shape.test(token)) return wrong();
      const [payload = '', signature = ''] = token.split('.');
      const [ver, keyId = '', claimed, id = '', exp = ''] = Buffer.from(payload, 'base64url')
        .toString('utf8')
        .split('|');
      if (ver !== version || !Object.hasOwn(ring.keys, keyId)) return wrong();
      // The MAC of the purpose we were asked for: a token of another purpose fails here already, whatever it claims.
      const expected = Buffer.from(mac(keyId, purpose, payload).toString('base64url'));
      if (!timingSafeEqual(expected, Buffer.from(signature))) return wrong();
      if (claimed !== purpose) return wrong();
      const expiresAt = fromMillis(Number(exp) * 1000);
      if (realNow > expiresAt) {
        throw new DomainError('gone', 'link-expired', 'This link has expired; ask us for a new one.');
      }
      return { id, expiresAt };
    },

    signReply(reference, expiresAt) {
      return replies.sign(ring.current, reference, expiresAt);
    },
    verifyReply(token, realNow) {
      return replies.verify(token, realNow);
    },

    digest(use, text) {
      const { current } = ring;
      return {
        keyId: current,
        digest: createHmac('sha256', keyOf(current, `digest/${use}`))
          .update(text)
          .digest('base64url'),
      };
    },
  };
}
