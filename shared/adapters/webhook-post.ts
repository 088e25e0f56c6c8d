import { lookup as resolve } from 'node:dns';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { DeliveryFailure } from '../domain/integration/delivery.ts';
import type { WebhookTargets } from './webhook-targets.ts';

/** What came of a post: the status of the answer, or why there was none. */
export type PostResult = { readonly durationMs: number } & (
  | { readonly status: number }
  | { readonly failure: DeliveryFailure }
);

export type WebhookPost = (
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
) => Promise<PostResult>;

/** Real milliseconds in all: looking the name up, connecting, sending, and the first line of the answer. */
const timeoutMs = 5_000;

class AddressRefused extends Error {}

/** Looks a name up and refuses it when any of its addresses is not allowed; the connection is made to what was checked. */
const guarded =
  (targets: WebhookTargets): LookupFunction =>
  (host, options, answer) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error) return answer(error, []);
      const wrong = addresses.length === 0 || addresses.some(({ address }) => !targets.allows(host, address));
      if (wrong) return answer(new AddressRefused(host), []);
      if (options.all) return answer(null, addresses);
      const [first] = addresses;
      return answer(null, first?.address ?? '', first?.family);
    });
  };

function failureOf(error: unknown, signal: AbortSignal): DeliveryFailure {
  if (signal.aborted) return 'timeout';
  return error instanceof AddressRefused ? 'address-refused' : 'unreachable';
}

/** Posts JSON once. Redirects are not followed and the body of the answer is not read. Never throws. */
export function openWebhookPost(targets: WebhookTargets): WebhookPost {
  const lookup = guarded(targets);
  return (url, headers, body) => {
    const began = performance.now();
    const signal = AbortSignal.timeout(timeoutMs);
    const took = () => Math.round(performance.now() - began);
    return new Promise((done) => {
      const failed = (error: unknown) => done({ failure: failureOf(error, signal), durationMs: took() });
      // A name that takes for ever to look up cannot be interrupted, but need not be awaited.
      signal.addEventListener('abort', failed, { once: true });
      try {
        const target = new URL(url);
        targets.check(url);
        const literal = target.hostname.replace(/^\[|\]$/g, '');
        if (isIP(literal) !== 0 && !targets.allows(literal, literal)) throw new AddressRefused(literal);
        const request = target.protocol === 'https:' ? secureRequest : plainRequest;
        const length = String(Buffer.byteLength(body));
        const outgoing = request(
          target,
          {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'content-length': length, ...headers },
            lookup,
            signal,
            agent: false,
          },
          (answer) => {
            const status = answer.statusCode ?? 0;
            answer.destroy();
            if (status >= 300 && status < 400) done({ failure: 'redirect', durationMs: took() });
            else done({ status, durationMs: took() });
          },
        );
        outgoing.on('error', failed);
        outgoing.end(body);
      } catch {
        done({ failure: 'address-refused', durationMs: took() });
      }
    });
  };
}
