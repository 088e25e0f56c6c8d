import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../../shared/adapters/public-address.ts';
import { webhookTargets } from '../../../shared/adapters/webhook-targets.ts';
import { DomainError } from '../../../shared/domain/errors.ts';

const codeOf = (url: string, loopback = false) => {
  try {
    webhookTargets({ loopback }).check(url);
    return 'taken';
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
};

describe('SSRF: where a webhook may be', () => {
  it.each([
    'https://crm.example.com/hooks',
    'https://crm.example.com:8443/a?b=c',
    'https://93.184.216.34/',
    'https://[2606:2800:220:1::1]/',
  ])('takes %s', (url) => expect(codeOf(url)).toBe('taken'));

  it.each([
    ['webhook-needs-https', 'http://crm.example.com/'],
    ['webhook-holds-credentials', 'https://a:b@crm.example.com/'],
    ['webhook-needs-https', 'http://169.254.169.254/latest/meta-data'],
    ['webhook-address-refused', 'https://169.254.169.254/'],
    ['webhook-address-refused', 'https://127.0.0.1/'],
    ['webhook-address-refused', 'https://2130706433/'],
    ['webhook-address-refused', 'https://0x7f.1/'],
    ['webhook-address-refused', 'https://0177.0.0.1/'],
    ['webhook-address-refused', 'https://0/'],
    ['webhook-address-refused', 'https://10.1.2.3/'],
    ['webhook-address-refused', 'https://172.31.255.255/'],
    ['webhook-address-refused', 'https://192.168.1.1/'],
    ['webhook-address-refused', 'https://100.64.0.1/'],
    ['webhook-address-refused', 'https://[::1]/'],
    ['webhook-address-refused', 'https://[::ffff:127.0.0.1]/'],
    ['webhook-address-refused', 'https://[::ffff:a9fe:a9fe]/'],
    ['webhook-address-refused', 'https://[fd00:ec2::254]/'],
    ['webhook-address-refused', 'https://[fe80::1]/'],
    ['webhook-address-refused', 'https://[64:ff9b::7f00:1]/'],
    ['webhook-address-refused', 'https://[2002:7f00:1::]/'],
    ['webhook-address-refused', 'https://localhost/'],
    ['webhook-address-refused', 'https://LOCALHOST./'],
    ['webhook-address-refused', 'https://db.internal/'],
    ['webhook-address-refused', 'https://intranet/'],
  ])('refuses with %s: %s', (code, url) => expect(codeOf(url)).toBe(code));

  it('lets an emulated stage reach the same computer, and nothing else that is private', () => {
    for (const url of ['http://127.0.0.1:9000/', 'http://localhost:9000/', 'http://[::1]:9000/'])
      expect([url, codeOf(url, true)]).toEqual([url, 'taken']);
    for (const url of ['http://169.254.169.254/', 'http://10.0.0.1/', 'http://crm.example.com/'])
      expect(codeOf(url, true)).toBe('webhook-needs-https');
    expect(codeOf('https://169.254.169.254/', true)).toBe('webhook-address-refused');
    // A name of somebody else that points at this computer.
    expect(webhookTargets({ loopback: true }).allows('evil.example.com', '127.0.0.1')).toBe(false);
  });

  it('takes nothing that is no address for public', () => {
    for (const text of ['', 'example.com', '1.2.3', '::g']) expect(isPublicAddress(text)).toBe(false);
  });
});
