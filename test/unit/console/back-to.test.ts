import { describe, expect, it } from 'vitest';
import { backTo } from '../../../web/console/session/back-to.ts';

describe('where a sign-in comes back to', () => {
  it.each(['/console', '/console/complaints?view=open', '/console/complaints/R-7K2M-9QXD-4TA'])(
    '%s, an address of the console',
    (address) => expect(backTo(address, '/console')).toBe(address),
  );

  it.each([
    'https://evil.example/console',
    '//evil.example/console',
    '/\\evil.example/console',
    '/consoles',
    '/complaint',
    '/console/../complaint',
    '/console/signed-in?code=1',
    '/console/signed-out',
    '',
    undefined,
    { path: '/console' },
  ])('its home instead of %j', (state) => expect(backTo(state, '/console')).toBe('/console'));
});
