import { describe, expect, it } from 'vitest';
import type { PolicyFacts } from '../../../../shared/domain/sla/policy-definitions.ts';
import { partsOf, policyKey } from '../../../../shared/domain/sla/policy-key.ts';
import { tuesdayMorning } from '../../../support/builders/complaints.ts';
import {
  bookOf,
  office,
  policyVersion,
  ruleSet,
  target,
  team,
} from '../../../support/builders/policy-versions.ts';

const facts = (over: Partial<PolicyFacts> = {}): PolicyFacts => ({
  priority: 'normal',
  cause: null,
  productLine: null,
  channel: 'web',
  tier: null,
  ...over,
});
const policy = (id: string, over = {}) => policyVersion(id, { resolution: target(8) }, over);
const everybody = { when: {}, policy: 'usual' };

describe('which policy a complaint gets', () => {
  const book = bookOf({
    policies: ['usual', 'vip', 'parcels', 'phone', 'line'].map((id) => policy(id)),
    rules: [
      ruleSet([
        { when: { tier: ['vip', 'major'] }, policy: 'vip' },
        { when: { cause: ['LOST_ITEM', 'DAMAGED'], priority: ['high', 'urgent'] }, policy: 'parcels' },
        { when: { channel: ['phone'] }, policy: 'phone' },
        { when: { productLine: ['lamps'] }, policy: 'line' },
        everybody,
      ]),
    ],
  });
  const chosen = (over: Partial<PolicyFacts>) =>
    partsOf(book.choose(facts(over), 'customer-service', tuesdayMorning))?.policy.id;

  it.each([
    ['nothing known but the channel', {}, 'usual'],
    ['tier', { tier: 'major' }, 'vip'],
    ['the first match wins', { tier: 'vip', channel: 'phone' }, 'vip'],
    ['cause and priority', { cause: 'DAMAGED', priority: 'urgent' }, 'parcels'],
    ['every condition must hold', { cause: 'DAMAGED' }, 'usual'],
    ['channel', { channel: 'phone' }, 'phone'],
    ['product line', { productLine: 'lamps' }, 'line'],
    ['a value in no list', { productLine: 'chairs', tier: 'minor', cause: 'STOCK' }, 'usual'],
  ] as const)('%s', (_what, over, expected) => {
    expect(chosen(over)).toBe(expected);
  });

  it('is named with the version of the calendar that counts it', () => {
    expect(book.choose(facts(), 'customer-service', tuesdayMorning)).toBe('usual@1/office-shanghai@1');
    expect(book.policyOf('usual@1/office-shanghai@1')).toMatchObject({
      id: 'usual',
      version: 1,
      calendar: { id: 'office-shanghai', version: 1 },
    });
  });
});

describe('versions and their dates', () => {
  const effective = (effectiveFrom: string) => ({ effectiveFrom });
  const book = bookOf({
    policies: [
      policy('usual', { version: 1, ...effective('2026-03-01T00:00:00.000Z') }),
      policy('usual', { version: 2, ...effective('2026-06-01T00:00:00.000Z') }),
      policy('usual', { version: 3, ...effective('2026-06-01T00:00:00.000Z'), retired: true }),
      policy('usual', { version: 4, ...effective('2027-01-01T00:00:00.000Z') }),
      policy('spring'),
    ],
    rules: [
      ruleSet([{ when: {}, policy: 'usual' }]),
      ruleSet([{ when: {}, policy: 'spring' }], { version: 2, ...effective('2026-04-01T00:00:00.000Z') }),
      ruleSet([{ when: {}, policy: 'usual' }], { version: 3, ...effective('2026-05-01T00:00:00.000Z') }),
    ],
  });
  const at = (instant: string) => partsOf(book.choose(facts(), 'finance', instant))?.policy;

  it.each([
    ['before any is in effect, the first: nobody is refused', '2026-02-01T00:00:00.000Z', 'usual@1'],
    ['from its day on', '2026-03-01T00:00:00.000Z', 'usual@1'],
    ['another set of rules from its day on', '2026-04-15T00:00:00.000Z', 'spring@1'],
    ['the newest that is in effect, not a retired one', '2026-11-24T02:00:00.000Z', 'usual@2'],
    ['a version whose day has come', '2027-01-01T00:00:00.000Z', 'usual@4'],
  ])('%s', (_what, instant, expected) => {
    const { id, version } = at(instant) ?? {};
    expect(`${id}@${version}`).toBe(expected);
  });

  it('a complaint keeps the version it has while the rules name the same policy', () => {
    const key = policyKey({ id: 'usual', version: 1 }, { id: 'office-shanghai', version: 1 });
    expect(book.chooseAgain(key, facts(), 'finance', '2026-11-24T02:00:00.000Z')).toBe(key);
    expect(book.chooseAgain('usual@1', facts(), 'finance', '2026-11-24T02:00:00.000Z')).toBe('usual@1');
    expect(book.chooseAgain('spring@1', facts(), 'finance', '2026-11-24T02:00:00.000Z')).toBe(
      'usual@2/office-shanghai@1',
    );
  });

  it('a rule whose policy is gone falls to the last rule', () => {
    const broken = bookOf({
      policies: [policy('usual')],
      rules: [ruleSet([{ when: { channel: ['web'] }, policy: 'gone' }, everybody])],
    });
    expect(broken.choose(facts(), 'finance', tuesdayMorning)).toBe('usual@1/office-shanghai@1');
    const none = bookOf({ policies: [policy('usual')], rules: [ruleSet([{ when: {}, policy: 'gone' }])] });
    expect(none.choose(facts(), 'finance', tuesdayMorning)).toBe('usual@1/office-shanghai@1');
    expect(none.chooseAgain('usual@1', facts(), 'finance', tuesdayMorning)).toBe('usual@1');
  });
});

describe('calendars of policies and teams', () => {
  const book = bookOf(
    {
      policies: [policy('usual'), policy('abroad', { calendar: 'office-taipei' })],
      rules: [ruleSet([{ when: { channel: ['email'] }, policy: 'abroad' }, everybody])],
      teams: [team('logistics', { calendar: 'depot' }), team('finance', { calendar: 'gone' })],
    },
    office({ id: 'depot', version: 1 }),
    office({ id: 'depot', version: 2 }),
  );
  const chosen = (department: string, channel: PolicyFacts['channel'] = 'web') =>
    book.choose(facts({ channel }), department, tuesdayMorning);

  it("a team's calendar goes before the policy's, each in its newest version", () => {
    expect(chosen('logistics')).toBe('usual@1/depot@2');
    expect(chosen('logistics', 'email')).toBe('abroad@1/depot@2');
    expect(chosen('purchasing', 'email')).toBe('abroad@1/office-taipei@1');
    expect(chosen('finance')).toBe('usual@1/office-shanghai@1');
  });

  it('a hand-over changes the calendar where the team has another, and keeps its version where it is the same', () => {
    expect(book.handOver('usual@1', 'logistics')).toBe('usual@1/depot@2');
    expect(book.handOver('usual@1/depot@1', 'logistics')).toBe('usual@1/depot@1');
    expect(book.handOver('usual@1/depot@1', 'purchasing')).toBe('usual@1/office-shanghai@1');
    expect(book.handOver('usual@1', 'purchasing')).toBe('usual@1');
  });

  it('is continued by the newest version of the same calendar', () => {
    expect(book.continued('usual@1/depot@1')).toBe('usual@1/depot@2');
    expect(book.continued('usual@1/depot@2')).toBe('usual@1/depot@2');
    expect(book.continued('usual@1')).toBe('usual@1');
  });
});

describe('keys', () => {
  it('of before calendars were named are counted by the first version of the calendar of their policy', () => {
    const book = bookOf(
      { policies: [policy('usual', { calendar: 'depot' })] },
      office({ id: 'depot', version: 1, zone: 'Asia/Tokyo' }),
      office({ id: 'depot', version: 2 }),
    );
    expect(book.policyOf('usual@1').calendar.zone).toBe('Asia/Tokyo');
  });

  it.each(['gone@1', 'usual@9', 'usual@1/gone@1', 'usual@1/depot@9', 'usual', 'usual@x'])(
    '%s is refused by name',
    (key) => {
      const book = bookOf({ policies: [policy('usual')] });
      expect(book.holds(key as never)).toBe(false);
      expect(() => book.policyOf(key as never)).toThrowError(
        expect.objectContaining({ code: 'policy-unknown', details: { policy: key } }),
      );
    },
  );
});
