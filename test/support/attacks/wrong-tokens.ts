import { createHmac } from 'node:crypto';
import type { LinkPurpose, Links } from '../../../shared/adapters/links.ts';
import { openLinks } from '../../../shared/adapters/signed-links.ts';
import { addSeconds, type Instant } from '../../../shared/domain/instant.ts';

export const linkPurposes: readonly LinkPurpose[] = [
  'receipt',
  'confirm',
  'status',
  'survey',
  'vote-nonce',
  'unsubscribe',
  'request',
];

const secret = 'a'.repeat(64);
export const ring = { current: 'k1', keys: { k1: secret, k0: 'z'.repeat(64) } };
const links = openLinks(ring);
const foreign = openLinks({ current: 'k1', keys: { k1: 'b'.repeat(64) } });
const retired = openLinks({ current: 'k9', keys: { k9: 'c'.repeat(64) } });

export const now: Instant = '2026-11-24T02:00:00.000Z';
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/%|\u0000é'.split('');

/** A token, and the purpose it is shown for. */
export interface Attempt {
  readonly kind: string;
  readonly purpose: LinkPurpose;
  readonly token: string;
}

type Random = () => number;
const oneOf = <T>(random: Random, all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
const encoded = (text: string) => Buffer.from(text).toString('base64url');

/** The claims of a token, changed and signed with whatever key the attacker has. */
function resigned(token: string, key: string, change: (claims: string[]) => void): string {
  const claims = Buffer.from(token.split('.')[0] ?? '', 'base64url')
    .toString()
    .split('|');
  change(claims);
  const payload = encoded(claims.join('|'));
  return `${payload}.${createHmac('sha256', key).update(payload).digest('base64url')}`;
}

const kinds: Readonly<Record<string, (random: Random, purpose: LinkPurpose, good: string) => string>> = {
  'one character changed': (random, _purpose, good) => {
    const at = Math.floor(random() * good.length);
    return `${good.slice(0, at)}${oneOf(random, letters)}${good.slice(at + 1)}`;
  },
  'two characters swapped': (random, _purpose, good) => {
    const at = Math.floor(random() * (good.length - 1));
    return `${good.slice(0, at)}${good[at + 1]}${good[at]}${good.slice(at + 2)}`;
  },
  'cut off or made longer': (random, _purpose, good) =>
    random() < 0.5
      ? good.slice(0, Math.floor(random() * good.length))
      : `${good}${oneOf(random, letters).repeat(1 + Math.floor(random() * 600))}`,
  'of another purpose': (random, purpose) =>
    links.sign(
      oneOf(
        random,
        linkPurposes.filter((other) => other !== purpose),
      ),
      'R-1',
      addSeconds(now, 60),
    ),
  expired: (random, purpose) => links.sign(purpose, 'R-1', addSeconds(now, -1 - Math.floor(random() * 1e7))),
  'of a foreign key': (_random, purpose) => foreign.sign(purpose, 'R-1', addSeconds(now, 60)),
  'of a key that is not in the ring': (_random, purpose) => retired.sign(purpose, 'R-1', addSeconds(now, 60)),
  'of a key named like a property of every object': (random, _purpose, good) =>
    resigned(good, '', (claims) => {
      claims[1] = oneOf(random, ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '']);
    }),
  'signed with the key itself, not the derived one': (_random, _purpose, good) =>
    resigned(good, secret, () => {}),
  'claims of one, signature of another': (random, purpose, good) => {
    const other = links.sign(purpose, `R-${Math.floor(random() * 1e9)}`, addSeconds(now, 60));
    return `${other.split('.')[0]}.${good.split('.')[1]}`;
  },
  'a later expiry': (random, purpose, good) => {
    const claims = Buffer.from(good.split('.')[0] ?? '', 'base64url')
      .toString()
      .split('|');
    claims[4] = String(Number(claims[4]) + 1 + Math.floor(random() * 1e9));
    return `${encoded(claims.join('|'))}.${links.sign(purpose, 'R-1', now).split('.')[1]}`;
  },
  'without signature': (random, _purpose, good) =>
    oneOf(random, [
      `${good.split('.')[0]}.`,
      `${good.split('.')[0]}`,
      `${good.split('.')[0]}.${'A'.repeat(43)}`,
    ]),
  noise: (random) =>
    Array.from({ length: Math.floor(random() * 200) }, () => oneOf(random, letters)).join(''),
};
export const attemptKinds = Object.keys(kinds);

/** One wrong token, of a kind and a purpose that the seed chooses; never one that happens to be right. */
export function wrongToken(random: Random, kind = oneOf(random, attemptKinds)): Attempt {
  const purpose = oneOf(random, linkPurposes);
  const good = links.sign(purpose, `R-${Math.floor(random() * 1e6)}`, addSeconds(now, 3600));
  const token = kinds[kind]?.(random, purpose, good) ?? '';
  return token === good ? wrongToken(random, kind) : { kind, purpose, token };
}

/** How the product answers it: `accepted`, a refusal's code, or the name of an error that it should not have. */
export function answerTo({ purpose, token }: Attempt, verifier: Pick<Links, 'verify'> = links): string {
  try {
    verifier.verify(purpose, token, now);
    return 'accepted';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}
