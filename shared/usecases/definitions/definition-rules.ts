import type { DefinitionKind } from '../../domain/definitions/definition.ts';
import type { DefinitionRule } from './definition-rule.ts';
import { agentRule } from './rules/agent-rule.ts';
import { routingRulesRule } from './rules/routing-rule.ts';
import { causeRule, deskSettingsRule, indicatorRule, productLineRule } from './rules/triage-rules.ts';

/** Defaults and checks by kind; a kind that is not here has neither. */
export const definitionRules: Readonly<Partial<Record<DefinitionKind, DefinitionRule>>> = {
  cause: causeRule,
  indicator: indicatorRule,
  'product-line': productLineRule,
  'desk-settings': deskSettingsRule,
  agent: agentRule,
  'routing-rules': routingRulesRule,
};
