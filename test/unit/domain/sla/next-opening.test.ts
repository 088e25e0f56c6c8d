import { expect, it } from 'vitest';
import { nextOpening } from '../../../../shared/domain/sla/next-opening.ts';
import { roundTheClock } from '../../../../shared/domain/sla/round-the-clock.ts';
import { officeCalendar } from '../../../support/builders/policies.ts';
import { office } from '../../../support/builders/policy-versions.ts';

it.each([
  ['in the night', '2026-11-24T16:00:00.000Z', '2026-11-25T01:00:00.000Z'],
  ['at closing time', '2026-11-24T10:00:00.000Z', '2026-11-25T01:00:00.000Z'],
  ['on Friday evening', '2026-11-27T12:00:00.000Z', '2026-11-30T01:00:00.000Z'],
  ['a millisecond before it opens', '2026-11-24T00:59:59.999Z', '2026-11-24T01:00:00.000Z'],
  ['when it opens', '2026-11-24T01:00:00.000Z', undefined],
  ['a millisecond before it closes', '2026-11-24T09:59:59.999Z', undefined],
])('says when a calendar opens again that is asked %s', (_when, at, opens) => {
  expect(nextOpening(officeCalendar, at)).toBe(opens);
});

it('does not guess beyond what the calendar knows, and is never closed round the clock', () => {
  const known = office({ validThrough: '2026-11-27' });
  expect(nextOpening(known, '2026-11-27T12:00:00.000Z')).toBeUndefined();
  expect(nextOpening(roundTheClock, '2026-11-28T12:00:00.000Z')).toBeUndefined();
});
