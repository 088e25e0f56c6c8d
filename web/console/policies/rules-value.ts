import { localDateOf } from '../../../shared/domain/sla/local-date.ts';
import { localMidnight } from '../../../shared/domain/sla/local-midnight.ts';
import type {
  ConditionName,
  PolicyRule,
  PolicyRules,
} from '../../../shared/domain/sla/policy-definitions.ts';

/** Conditions whose values are chosen from lists; a tier is typed. */
export const chosenConditions = [
  'priority',
  'cause',
  'productLine',
  'channel',
] as const satisfies readonly ConditionName[];
export type ChosenCondition = (typeof chosenConditions)[number];

/** A rule as it stands in the form: no value of a condition means any. */
export interface TypedRule {
  /** Stays the same while the rule is moved. */
  readonly key: number;
  readonly when: Readonly<Record<ChosenCondition, readonly string[]>>;
  /** Separated by commas. */
  readonly tiers: string;
  readonly policy: string;
}

export interface TypedRules {
  readonly rules: readonly TypedRule[];
  readonly owner: string;
  /** Local date in the company's zone. */
  readonly effectiveOn: string;
}

const typedRule = ({ when, policy }: PolicyRule, key: number): TypedRule => ({
  key,
  when: Object.fromEntries(
    chosenConditions.map((name) => [name, when[name] ?? []]),
  ) as unknown as TypedRule['when'],
  tiers: (when.tier ?? []).join(', '),
  policy,
});

export const typedRules = ({ rules, owner, effectiveFrom }: PolicyRules, zone: string): TypedRules => ({
  rules: rules.map(typedRule),
  owner,
  effectiveOn: localDateOf(effectiveFrom, zone),
});

const tiersOf = (text: string): readonly string[] =>
  text
    .split(/[,，、]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** What the form says; a condition without a value is left out. */
export const rulesOf = ({ rules, owner, effectiveOn }: TypedRules, zone: string): PolicyRules => ({
  rules: rules.map(({ when, tiers, policy }) => ({
    when: {
      ...Object.fromEntries(
        chosenConditions.flatMap((name) => (when[name].length > 0 ? [[name, when[name]]] : [])),
      ),
      ...(tiersOf(tiers).length > 0 && { tier: tiersOf(tiers) }),
    },
    policy,
  })),
  effectiveFrom: /^\d{4}-\d\d-\d\d$/.test(effectiveOn) ? localMidnight(effectiveOn, zone) : effectiveOn,
  owner,
});

/** A rule without conditions, before the last one: the last is what everything else gets. */
export function withNewRule({ rules, ...rest }: TypedRules): TypedRules {
  const key = Math.max(-1, ...rules.map((one) => one.key)) + 1;
  const added = typedRule({ when: {}, policy: rules.at(-1)?.policy ?? '' }, key);
  return { ...rest, rules: [...rules.slice(0, -1), added, ...rules.slice(-1)] };
}

/** One place up. */
export function movedUp({ rules, ...rest }: TypedRules, index: number): TypedRules {
  const rule = rules[index];
  const above = rules[index - 1];
  if (!rule || !above) return { ...rest, rules };
  return { ...rest, rules: rules.map((one, i) => (i === index ? above : i === index - 1 ? rule : one)) };
}
