import type { DefinitionKind } from '../../domain/definitions/definition.ts';
import type { DefinitionRule } from './definition-rule.ts';
import { agentRule } from './rules/agent-rule.ts';
import { calendarRule } from './rules/calendar-rule.ts';
import { policyRule } from './rules/policy-rule.ts';
import { policyRulesRule } from './rules/policy-rules-rule.ts';
import { cannedReplyRule, macroRule } from './rules/reply-rules.ts';
import { routingRulesRule } from './rules/routing-rule.ts';
import { teamRule } from './rules/team-rule.ts';
import { causeRule, deskSettingsRule, indicatorRule, productLineRule } from './rules/triage-rules.ts';

/** Defaults and checks by kind; a kind that is not here has neither. */
export const definitionRules: Readonly<Partial<Record<DefinitionKind, DefinitionRule>>> = {
  'canned-reply': cannedReplyRule,
  macro: macroRule,
  cause: causeRule,
  indicator: indicatorRule,
  'product-line': productLineRule,
  'desk-settings': deskSettingsRule,
  agent: agentRule,
  'routing-rules': routingRulesRule,
  policy: policyRule,
  'policy-rules': policyRulesRule,
  calendar: calendarRule,
  team: teamRule,
};
