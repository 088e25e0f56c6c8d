import { isIP } from 'node:net';
import { DomainError } from '../domain/errors.ts';
import { isLoopback, isPublicAddress } from './public-address.ts';

/** Where webhooks may be. */
export interface WebhookTargets {
  /** @throws DomainError `webhook-needs-https`, `webhook-address-refused`, `webhook-holds-credentials`. */
  check(url: string): void;
  /** Whether a connection to this address may be made for that host. */
  allows(host: string, address: string): boolean;
}

const refuse = (code: string, message: string) =>
  new DomainError('unprocessable', code, message, { field: 'url' });

/** Names of this host or of a network of its own; dots and brackets of addresses aside. */
const inner = /^localhost$|\.(localhost|local|internal|intranet|lan|home\.arpa)$|^[^.]+$/;

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');

/**
 * Only https to the internet. `loopback` lets a local stack reach receivers on the same computer, with or without TLS; it is
 * never set outside of an emulated stage.
 */
export function webhookTargets({ loopback }: { readonly loopback: boolean }): WebhookTargets {
  const onThisComputer = (host: string) => loopback && (host === 'localhost' || isLoopback(host));
  return {
    check(text) {
      const url = new URL(text);
      const host = hostOf(url);
      if (url.username !== '' || url.password !== '')
        throw refuse('webhook-holds-credentials', 'Leave name and password out of the address.');
      if (onThisComputer(host)) return;
      if (url.protocol !== 'https:')
        throw refuse('webhook-needs-https', 'Use an address that begins with https://.');
      const wrong = isIP(host) === 0 ? inner.test(host) : !isPublicAddress(host);
      if (wrong)
        throw refuse(
          'webhook-address-refused',
          'Use an address that can be reached from the internet, not one of a private network.',
        );
    },
    allows: (host, address) => isPublicAddress(address) || (onThisComputer(host) && isLoopback(address)),
  };
}
