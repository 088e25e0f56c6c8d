import { describe, expect, it } from 'vitest';
import { candidatesFor, chooseOwner } from '../../../../shared/domain/routing/route-complaint.ts';
import type { RoutingFacts, RoutingRule } from '../../../../shared/domain/routing/routing-rules.ts';
import { agent } from '../../../support/builders/agents.ts';

const facts: RoutingFacts = {
  cause: 'DELIVERY_LATE',
  productLine: 'kitchen',
  region: 'CN-GD',
  language: 'zh-TW',
  channel: 'phone',
  priority: 'high',
  severity: 2,
};
const rule = (when: RoutingRule['when'], to: Partial<RoutingRule['to']> = {}): RoutingRule => ({
  when,
  to: { department: 'logistics', ...to },
});
const staff = [
  agent({ id: 'ada', department: 'logistics', skills: ['customs'], level: 3 }),
  agent({ id: 'bo', department: 'logistics', languages: ['en'] }),
  agent({ id: 'cui', department: 'logistics', level: 1 }),
  agent({ id: 'dai', department: 'logistics', retired: true }),
  agent({ id: 'eli', department: 'logistics', absence: { from: '2026-11-23', through: '2026-11-24' } }),
  agent({ id: 'fu' }),
];
const context = {
  agents: staff,
  today: '2026-11-24',
  dutyOwner: 'stage',
  department: 'customer-service',
} as const;
const candidates = (rules: readonly RoutingRule[], over: object = {}, dutyOwners = {}) =>
  candidatesFor({ rules, dutyOwners }, facts, { ...context, ...over });

describe('issue 5: routing rules choose the one owner', () => {
  it.each([
    [{ cause: ['DELIVERY_LATE'] }],
    [{ productLine: ['garden', 'kitchen'] }],
    [{ region: ['CN-GD'] }],
    [{ language: ['zh-TW'] }],
    [{ channel: ['phone'] }],
    [{ priority: ['high', 'urgent'] }],
    [{ severity: ['1', '2'] }],
    [{}],
  ])('the condition %j takes the complaint', (when) => {
    expect(candidates([rule(when)])).toMatchObject({ rule: 1, department: 'logistics' });
  });

  it.each([
    [{ cause: ['OTHER'] }],
    [{ productLine: ['garden'] }],
    [{ region: ['TW'] }],
    [{ language: ['en'] }],
    [{ channel: ['web'] }],
    [{ priority: ['low'] }],
    [{ severity: ['1'] }],
    [{ cause: ['DELIVERY_LATE'], region: ['TW'] }],
  ])('the condition %j does not', (when) => {
    expect(candidates([rule(when)]).rule).toBeUndefined();
  });

  it('a condition on what is not known does not match', () => {
    const unknown = { ...facts, cause: null };
    const found = candidatesFor(
      { rules: [rule({ cause: ['DELIVERY_LATE'] })], dutyOwners: {} },
      unknown,
      context,
    );
    expect(found).toMatchObject({ ids: [], department: 'customer-service' });
  });

  it('the first rule that matches wins', () => {
    const rules = [rule({ cause: ['OTHER'] }), rule({}, { department: 'customer-service' }), rule({})];
    expect(candidates(rules)).toMatchObject({ rule: 2, department: 'customer-service', ids: ['fu'] });
  });

  it('takes whoever is there: nobody deactivated, absent or of another department', () => {
    expect(candidates([rule({})]).ids).toEqual(['ada', 'bo', 'cui']);
    expect(candidates([rule({})], { today: '2026-11-25' }).ids).toEqual(['ada', 'bo', 'cui', 'eli']);
    expect(candidates([rule({})], { except: 'ada' }).ids).toEqual(['bo', 'cui']);
  });

  it.each([
    [{ skills: ['customs'] }, ['ada']],
    [{ level: 2 }, ['ada', 'bo']],
    [{ speaksLanguage: true }, ['ada', 'cui']],
    [{ agents: ['fu', 'bo', 'dai'] }, ['bo', 'fu']],
    [{ skills: ['customs', 'glass'] }, []],
  ] as const)('of these only who has %j', (to, ids) => {
    expect(candidates([rule({}, to)]).ids).toEqual(ids);
  });

  it('by load: the fewest open complaints, the smaller id of two', () => {
    const found = candidates([rule({})]);
    const load = new Map([
      ['ada', 4],
      ['bo', 2],
      ['cui', 2],
    ]);
    expect(chooseOwner(found, load)).toEqual({
      ownerId: 'bo',
      department: 'logistics',
      because: 'rule',
      rule: 1,
    });
    expect(chooseOwner(found, new Map([['cui', 1]]))?.ownerId).toBe('ada');
  });

  it('whoever has it keeps it where the rule would give it to them as well', () => {
    expect(chooseOwner(candidates([rule({})]), new Map([['ada', 9]]), 'ada')?.ownerId).toBe('ada');
    expect(chooseOwner(candidates([rule({})]), new Map(), 'fu')?.ownerId).toBe('ada');
  });

  it('the duty owner as last resort: the department’s, else the stage’s, and nobody who is away', () => {
    const nobody = rule({}, { skills: ['glass'] });
    const onDuty = (over: object, duty: object) => chooseOwner(candidates([nobody], over, duty), new Map());
    expect(onDuty({}, { logistics: 'bo' })).toEqual({
      ownerId: 'bo',
      department: 'logistics',
      because: 'duty',
      rule: 1,
    });
    expect(onDuty({}, { logistics: 'dai' })?.ownerId).toBe('stage');
    expect(onDuty({}, { logistics: 'eli' })?.ownerId).toBe('stage');
    expect(onDuty({}, {})?.ownerId).toBe('stage');
    expect(onDuty({ except: 'stage' }, {})).toBeUndefined();
  });
});
