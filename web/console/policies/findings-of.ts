import type { PolicyRule } from '../../../shared/domain/sla/policy-definitions.ts';
import { type RuleFinding, ruleFindings } from '../../../shared/domain/sla/rule-findings.ts';

/** What is odd about the rules that lead to a policy: of an overlap both ends are told. */
export function findingsOf(policy: string, rules: readonly PolicyRule[]): readonly RuleFinding[] {
  const leadsHere = (number: number | undefined) =>
    number !== undefined && rules[number - 1]?.policy === policy;
  return ruleFindings(rules).filter(
    ({ code, rule, earlier }) => leadsHere(rule) || (code === 'rules-overlap' && leadsHere(earlier)),
  );
}
