import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channels, priorities } from '../../../../shared/domain/complaints/state.ts';
import { matchesRule } from '../../../../shared/domain/sla/choose-policy.ts';
import type { PolicyFacts, PolicyRule } from '../../../../shared/domain/sla/policy-definitions.ts';
import { takenTogether } from '../../../../shared/domain/sla/rule-cover.ts';
import { ruleFindings } from '../../../../shared/domain/sla/rule-findings.ts';

const rule = (when: PolicyRule['when'], policy = 'p'): PolicyRule => ({ when, policy });
const always = rule({}, 'rest');

/** Values that rules name, one that none names, and not known. */
const causes = ['DAMAGED', 'DEFECT'];
const lines = ['cups', 'lamps'];
const tiers = ['gold'];
const open = (values: readonly string[]) => [...values, 'named-by-no-rule', null];

/** Every complaint that can make a difference. */
const complaints = priorities.flatMap((priority) =>
  channels.flatMap((channel) =>
    open(causes).flatMap((cause) =>
      open(lines).flatMap((productLine) =>
        open(tiers).map((tier) => ({ priority, channel, cause, productLine, tier })),
      ),
    ),
  ),
);

const some = (values: readonly string[]) =>
  fc.option(fc.subarray([...values], { minLength: 1 }), { nil: undefined });
const when = fc
  .record({
    priority: some(priorities),
    channel: some(channels),
    cause: some(causes),
    productLine: some(lines),
    tier: some(tiers),
  })
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, values]) => values !== undefined)));

describe('issue 4: rules that several earlier ones take everything from', () => {
  it('are found exactly: by looking at every complaint there can be, none comes to them, and none can be left out', () => {
    fc.assert(
      fc.property(fc.array(when, { minLength: 1, maxLength: 7 }), (conditions) => {
        const rules = conditions.map((one) => rule(one));
        const reached = new Set(complaints.map((facts) => rules.findIndex((one) => matchesRule(one, facts))));
        for (const index of rules.keys()) {
          const taking = takenTogether(rules, index);
          expect(taking === undefined).toBe(reached.has(index));
          if (!taking) continue;
          const takes = (i: number, facts: PolicyFacts) => matchesRule(rules[i] ?? always, facts);
          const left = (by: readonly number[]) =>
            complaints.some((facts) => takes(index, facts) && !by.some((i) => takes(i, facts)));
          expect(left(taking)).toBe(false);
          for (const one of taking) expect(left(taking.filter((other) => other !== one))).toBe(true);
        }
      }),
      { numRuns: 150, seed: 4 },
    );
  });

  it('are told when the rules are saved; one alone is told as before, and what only might be taken is not', () => {
    const soon = rule({ priority: ['high', 'urgent'] });
    const later = rule({ priority: ['low', 'normal'] });
    const told = (...rules: readonly PolicyRule[]) => ruleFindings([...rules, always]);
    expect(told(soon, later, rule({ channel: ['fax'] }))).toEqual([
      { code: 'rule-shadowed-together', field: 'rules/2', rule: 3, together: '1, 2' },
    ]);
    expect(told(soon, rule({ priority: ['high'], channel: ['fax'] }))).toMatchObject([
      { code: 'rule-shadowed', rule: 2, earlier: 1 },
    ]);
    // A cause may be unknown, so all known causes are not all complaints.
    expect(told(rule({ cause: ['DAMAGED'] }), rule({ cause: ['DEFECT'] }), rule({ tier: ['gold'] }))).toEqual(
      [],
    );
  });

  it('are not told where the set is too entangled to decide: nobody waits for that', () => {
    const named = (letter: string, n = 20) => Array.from({ length: n }, (_, i) => `${letter}${i}`);
    const half = (letter: string, i: number) => named(letter).filter((_, j) => (i * 7 + j * (i + 3)) % 5 < 3);
    const entangled = Array.from({ length: 60 }, (_, i) =>
      rule({ cause: half('C', i), productLine: half('L', i + 1), tier: half('T', i + 2) }),
    );
    const each = named('C').map((cause) => rule({ cause: [cause] }));
    const taken = rule({ cause: named('C'), tier: named('T') });
    expect(takenTogether([...each, taken], each.length)).toHaveLength(20);
    const rules = [...entangled, ...each, taken];
    expect(takenTogether(rules, rules.length - 1)).toBeUndefined();
  });
});
