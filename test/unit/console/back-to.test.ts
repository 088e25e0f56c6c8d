import { describe, expect, it } from 'vitest';
import { backTo } from '../../../web/console/session/back-to.ts';

describe('where a sign-in comes back to', () => {
  it.each(['/staff', '/staff/complaints?view=open', '/staff/complaints/R-7K2M-9QXD-4TA'])(
    '%s, an address of the console',
    (address) => expect(backTo(address, '/staff')).toBe(address),
  );

  it.each([
    'https://evil.example/staff',
    '//evil.example/staff',
    '/\\evil.example/staff',
    '/staffs',
    '/complaint',
    '/staff/../complaint',
    '/staff/signed-in?code=1',
    '/staff/signed-out',
    '',
    undefined,
    { path: '/staff' },
  ])('its home instead of %j', (state) => expect(backTo(state, '/staff')).toBe('/staff'));
});
