import { describe, expect, it } from 'vitest';
import { policyRules } from '../../../shared/contracts/definitions/policies.ts';
import { movedUp, rulesOf, typedRules, withNewRule } from '../../../web/console/policies/rules-value.ts';

const zone = 'Asia/Shanghai';
const stored = {
  rules: [
    { when: { priority: ['high', 'urgent'], cause: ['DAMAGED'] }, policy: 'parcels' },
    { when: { tier: ['vip'] }, policy: 'vip' },
    { when: {}, policy: 'usual' },
  ],
  effectiveFrom: '2026-12-31T16:00:00.000Z',
  owner: 'manager',
};
const policiesOf = (typed: ReturnType<typeof typedRules>) =>
  rulesOf(typed, zone).rules.map(({ policy }) => policy);

describe('the rules in the form of the console', () => {
  it('say what was stored', () => {
    expect(rulesOf(typedRules(stored, zone), zone)).toEqual(stored);
    expect(policyRules.safeParse(rulesOf(typedRules(stored, zone), zone)).success).toBe(true);
  });

  it('a new rule goes before the last, which is what everything else gets', () => {
    const added = withNewRule(typedRules(stored, zone));
    expect(policiesOf(added)).toEqual(['parcels', 'vip', 'usual', 'usual']);
    expect(new Set(added.rules.map(({ key }) => key)).size).toBe(4);
  });

  it('a rule moves one place up; the first stays', () => {
    const typed = typedRules(stored, zone);
    expect(policiesOf(movedUp(typed, 1))).toEqual(['vip', 'parcels', 'usual']);
    expect(policiesOf(movedUp(typed, 0))).toEqual(['parcels', 'vip', 'usual']);
  });
});
