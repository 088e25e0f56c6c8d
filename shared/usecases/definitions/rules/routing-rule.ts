import type { Finding } from '../../../contracts/definitions.ts';
import { checkedIn, type Definition } from '../../../domain/definitions/definition.ts';
import type { Agent } from '../../../domain/identity/agent.ts';
import { hasWhatItTakes } from '../../../domain/routing/route-complaint.ts';
import {
  defaultRoutingRules,
  type RoutingRule,
  type RoutingRules,
  routingConditions,
} from '../../../domain/routing/routing-rules.ts';
import type { CheckContext, DefinitionRule } from '../definition-rule.ts';
import { demandKnown, namedIn } from './demand-known.ts';
import { demandOnlyDefault } from './only-default.ts';

/**
 * Causes, product lines and people that rules name are there. Findings: `rule-never-reached` (an earlier rule takes all it
 * would), `rule-without-people` (nobody has what it asks for: its complaints go to the duty owner).
 * @throws DomainError unprocessable/`cause-unknown`, `product-line-unknown`, `agent-unknown`, `only-default`.
 */
export const routingRulesRule: DefinitionRule = {
  defaults: [checkedIn('routing-rules', 'default', defaultRoutingRules)],
  async check(changed: Definition<RoutingRules>, context: CheckContext) {
    demandOnlyDefault(changed);
    const { rules, dutyOwners } = changed.value;
    for (const [i, { when, to }] of rules.entries()) {
      await demandKnown(context, 'cause', namedIn(`value/rules/${i}/when/cause`, when.cause));
      await demandKnown(
        context,
        'product-line',
        namedIn(`value/rules/${i}/when/productLine`, when.productLine),
      );
      await demandKnown(context, 'agent', namedIn(`value/rules/${i}/to/agents`, to.agents));
    }
    const onDuty = Object.entries(dutyOwners).map(([department, id]) => ({
      id,
      field: `value/dutyOwners/${department}`,
    }));
    await demandKnown(context, 'agent', onDuty);
    const agents = (await context.newest('agent')).filter(
      ({ retired }) => !retired,
    ) as readonly Definition<Agent>[];
    return rules.flatMap((rule, i) => findingsOf(rule, i, rules.slice(0, i), agents));
  },
};

function findingsOf(
  rule: RoutingRule,
  at: number,
  earlier: readonly RoutingRule[],
  agents: readonly Definition<Agent>[],
): readonly Finding[] {
  const named = { field: `rules/${at}`, rule: at + 1 };
  return [
    ...(earlier.some((one) => takesAllOf(one, rule)) ? [{ code: 'rule-never-reached', ...named }] : []),
    ...(agents.some((agent) => hasWhatItTakes(rule, agent))
      ? []
      : [{ code: 'rule-without-people', ...named }]),
  ];
}

/** Each condition of `one` takes every value that `other` takes. */
const takesAllOf = (one: RoutingRule, other: RoutingRule): boolean =>
  routingConditions.every((name) => {
    const [wide, narrow] = [one.when[name], other.when[name]];
    return wide === undefined || (narrow?.every((value) => wide.includes(value)) ?? false);
  });
