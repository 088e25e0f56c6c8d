import { conditionNames, type PolicyRule } from './policy-definitions.ts';
import { takenTogether } from './rule-cover.ts';

/** Something about a set of rules that is worth knowing; it can be used all the same. */
export interface RuleFinding {
  readonly code: 'rules-gap' | 'rule-shadowed' | 'rule-shadowed-together' | 'rules-overlap';
  readonly field: string;
  /** Numbers of the rules, from 1. */
  readonly rule?: number;
  readonly earlier?: number;
  /** Several that take all complaints together: `1, 3`. */
  readonly together?: string;
}

const isFallback = ({ when }: PolicyRule): boolean =>
  conditionNames.every((name) => when[name] === undefined);

/** Whatever the second rule matches, the first one matches too. */
const covers = (earlier: PolicyRule, later: PolicyRule): boolean =>
  conditionNames.every((name) => {
    const wanted = earlier.when[name];
    const given = later.when[name];
    return wanted === undefined || given?.every((value) => wanted.includes(value)) === true;
  });

/** There may be a complaint that both match. */
const meets = (a: PolicyRule, b: PolicyRule): boolean =>
  conditionNames.every((name) => {
    const [one, other] = [a.when[name], b.when[name]];
    return one === undefined || other === undefined || one.some((value) => other.includes(value));
  });

/**
 * What a set of rules leaves open (no last rule without a condition: the last one's policy is taken), rules that never come
 * into play because an earlier one, or several together, take all they match, and rules that share complaints with an earlier
 * one of another policy, so that their order decides.
 */
export function ruleFindings(rules: readonly PolicyRule[]): readonly RuleFinding[] {
  const last = rules.at(-1);
  const gap: readonly RuleFinding[] =
    last && isFallback(last) ? [] : [{ code: 'rules-gap', field: 'rules', rule: rules.length }];
  const between = rules.flatMap((rule, i): readonly RuleFinding[] => {
    const before = rules.slice(0, i);
    const shadow = before.findIndex((earlier) => covers(earlier, rule));
    const at = { field: `rules/${i}`, rule: i + 1 };
    if (shadow >= 0) return [{ code: 'rule-shadowed', ...at, earlier: shadow + 1 }];
    if (isFallback(rule)) return [];
    const together = takenTogether(rules, i)?.map((one) => one + 1);
    if (together) return [{ code: 'rule-shadowed-together', ...at, together: together.join(', ') }];
    return before.flatMap((earlier, j): readonly RuleFinding[] =>
      earlier.policy !== rule.policy && meets(earlier, rule) && !covers(rule, earlier)
        ? [{ code: 'rules-overlap', ...at, earlier: j + 1 }]
        : [],
    );
  });
  return [...gap, ...between];
}
