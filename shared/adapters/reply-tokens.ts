import { timingSafeEqual } from 'node:crypto';
import { parseReference } from '../domain/complaints/reference.ts';
import { DomainError } from '../domain/errors.ts';
import { fromMillis, type Instant, toMillis } from '../domain/instant.ts';

const dayMillis = 86_400_000;
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
/** 130 bits of the MAC, five to a letter. */
const macLetters = 26;
const shape = /^([0-9a-z]{11})\.([0-9a-z]{1,8})\.([0-9a-z]{3,4})\.([0-9a-z]{26})$/;

const wrong = (): never => {
  throw new DomainError('not-found', 'link-wrong', 'This address does not name a complaint.');
};

/** Mail programs change the case of addresses, so the letters of one case must do. */
function letters(bytes: Uint8Array): string {
  let bits = 0n;
  for (const byte of bytes.subarray(0, 17)) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let i = 0; i < macLetters; i++) text += alphabet.charAt(Number((bits >> BigInt(131 - 5 * i)) & 31n));
  return text;
}

/**
 * Tokens that fit into the local part of an address (64 characters): `reference.key.day.mac`. They prove that whoever has
 * one got our mail; who wrote must be proven apart. `mac` is keyed for this purpose and no other.
 */
export function replyTokens(keyIds: readonly string[], mac: (keyId: string, payload: string) => Buffer) {
  return {
    sign(keyId: string, reference: string, expiresAt: Instant): string {
      const day = Math.floor(toMillis(expiresAt) / dayMillis).toString(36);
      const body = reference.slice(2).replaceAll('-', '').toLowerCase();
      const payload = [body, keyId.toLowerCase(), day].join('.');
      return `${payload}.${letters(mac(keyId, payload))}`;
    },
    /** shape → key id → constant-time MAC → expiry. */
    verify(token: string, realNow: Instant): { readonly reference: string; readonly expiresAt: Instant } {
      const [whole = '', body = '', keyName = '', day = '', signature = ''] =
        (token.length <= 64 && shape.exec(token.toLowerCase())) || [];
      const keyId = keyIds.find((id) => id.toLowerCase() === keyName) ?? wrong();
      const payload = whole.slice(0, -(signature.length + 1));
      const expected = letters(mac(keyId, payload));
      if (!timingSafeEqual(Buffer.from(expected), Buffer.from(signature))) return wrong();
      const expiresAt = fromMillis(Number.parseInt(day, 36) * dayMillis);
      if (realNow > expiresAt)
        throw new DomainError('gone', 'link-expired', 'This address has expired; use the newest mail.');
      return { reference: parseReference(body) ?? wrong(), expiresAt };
    },
  };
}
