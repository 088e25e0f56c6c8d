import { createHash, randomBytes } from 'node:crypto';
import { ulid } from 'ulid';

/** Random ids and plain hashes, given to use cases as an argument. */
export interface Ids {
  /** Unguessable id of a customer: 128 bits, base64url. */
  customerId(): string;
  /** Time-ordered id, for a command that its caller did not name. */
  commandId(): string;
  /** SHA-256. */
  hash(text: string): Uint8Array;
}

export const ids: Ids = {
  customerId: () => randomBytes(16).toString('base64url'),
  commandId: () => ulid(),
  hash: (text) => createHash('sha256').update(text).digest(),
};
