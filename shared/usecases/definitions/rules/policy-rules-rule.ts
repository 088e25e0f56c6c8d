import type { Definition } from '../../../domain/definitions/definition.ts';
import type { ConditionName, PolicyRules } from '../../../domain/sla/policy-definitions.ts';
import { ruleFindings } from '../../../domain/sla/rule-findings.ts';
import type { DefinitionRule } from '../definition-rule.ts';
import { namedIn, unknownNames } from './demand-known.ts';
import { demandRight } from './demand-right.ts';
import { demandOnlyDefault } from './only-default.ts';

/** Which complaint gets which policy: whatever a rule names is there. Gaps and overlaps are told and saved. */
export const policyRulesRule: DefinitionRule = {
  async check(changed: Definition<PolicyRules>, context) {
    demandOnlyDefault(changed);
    const { rules } = changed.value;
    const conditions = (name: ConditionName) =>
      rules.flatMap(({ when }, i) => namedIn(`value/rules/${i}/when/${name}`, when[name]));
    demandRight('rules-invalid', [
      ...(await unknownNames(
        context,
        'policy',
        rules.map(({ policy }, i) => ({ id: policy, field: `value/rules/${i}/policy` })),
      )),
      ...(await unknownNames(context, 'cause', conditions('cause'))),
      ...(await unknownNames(context, 'product-line', conditions('productLine'))),
    ]);
    return ruleFindings(rules).map((finding) => ({ ...finding, field: `value/${finding.field}` }));
  },
};
