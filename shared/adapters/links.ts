import type { Instant } from '../domain/instant.ts';

/** What a link may be used for. A token of one purpose is worth nothing for another (Formbricks #8680). */
export type LinkPurpose =
  | 'receipt'
  | 'confirm'
  | 'status'
  | 'survey'
  | 'vote-nonce'
  | 'unsubscribe'
  | 'request'
  | 'reply';

/** Signed customer links: `b64url(ver|kid|purpose|id|exp|nonce).b64url(HMAC-SHA256)`. */
export interface Links {
  /** Token for `id` (a reference, or reference#number of a resolution or request); the same arguments give the same token. Expiry in real time. */
  sign(purpose: LinkPurpose, id: string, expiresAt: Instant): string;
  /** length → charset → key id → constant-time MAC → purpose → expiry. @throws DomainError `link-wrong` or gone/`link-expired`. */
  verify(
    purpose: LinkPurpose,
    token: string,
    realNow: Instant,
  ): { readonly id: string; readonly expiresAt: Instant };
  /** Short token of lower-case letters, digits and dots, for the local part of an address that replies to a complaint go to. */
  signReply(reference: string, expiresAt: Instant): string;
  /** As `verify`, whatever the case of its letters. @throws DomainError `link-wrong` or gone/`link-expired`. */
  verifyReply(token: string, realNow: Instant): { readonly reference: string; readonly expiresAt: Instant };
  /** HMAC of a normalised address, and the id of the key that made it: for pointers and caps. */
  digest(
    purpose: 'contact' | 'cap' | 'mail',
    text: string,
  ): { readonly keyId: string; readonly digest: string };
}
