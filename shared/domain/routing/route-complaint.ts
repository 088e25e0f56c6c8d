import type { Department } from '../complaints/departments.ts';
import { type AgentRecord, isAvailable } from '../identity/agent.ts';
import {
  type RoutingFacts,
  type RoutingRule,
  type RoutingRules,
  routingConditions,
} from './routing-rules.ts';

/** Who can get a complaint under the rules. */
export interface Candidates {
  /** Number of the rule that matched, from 1; absent: none did. */
  readonly rule?: number;
  readonly department: Department;
  /** By id. Empty: the duty owner gets it. */
  readonly ids: readonly string[];
  /** The first of these who can take something gets it when nobody else can. */
  readonly duty: readonly string[];
}

export interface RoutingContext {
  readonly agents: readonly AgentRecord[];
  /** Local date `YYYY-MM-DD`. */
  readonly today: string;
  /** Of the stage, where no rule names another. */
  readonly dutyOwner: string;
  /** Where it is now: kept where no rule matches. */
  readonly department: Department;
  /** Whoever leaves gets nothing. */
  readonly except?: string;
}

const matches = ({ when }: RoutingRule, facts: RoutingFacts): boolean =>
  routingConditions.every((name) => {
    const [values, fact] = [when[name], facts[name]];
    return values === undefined || (fact !== null && values.includes(String(fact)));
  });

/** Whether somebody has what a rule asks for, whatever the customer's language and whoever is here today. */
export const hasWhatItTakes = ({ to }: RoutingRule, { id, value }: AgentRecord): boolean =>
  (to.agents?.includes(id) ?? value.department === to.department) &&
  (to.skills ?? []).every((one) => value.skills.includes(one)) &&
  value.level >= (to.level ?? 1);

const speaks = ({ to }: RoutingRule, { language }: RoutingFacts, { value }: AgentRecord): boolean =>
  !to.speaksLanguage || value.languages.includes(language);

/** Who the first rule that matches would give a complaint to, were they all equally free. */
export function candidatesFor(
  { rules, dutyOwners }: RoutingRules,
  facts: RoutingFacts,
  { agents, today, dutyOwner, department: now, except }: RoutingContext,
): Candidates {
  const at = rules.findIndex((rule) => matches(rule, facts));
  const rule = rules[at];
  const department = rule?.to.department ?? now;
  const free = agents.filter((one) => one.id !== except && isAvailable(one, today));
  const away = new Set(agents.filter((one) => !free.includes(one)).map(({ id }) => id));
  const duty = [dutyOwners[department], dutyOwner].filter(
    (id): id is string => id !== undefined && id !== except && !away.has(id),
  );
  const ids = rule
    ? free.filter((one) => hasWhatItTakes(rule, one) && speaks(rule, facts, one)).map(({ id }) => id)
    : [];
  return { department, ids: ids.sort(), duty, ...(rule && { rule: at + 1 }) };
}

/** Who it was given to, and by what: an event keeps it. */
export interface Routed {
  readonly ownerId: string;
  readonly department: Department;
  /** `duty`: nobody had what the rule asks for, or no rule matched. */
  readonly because: 'rule' | 'duty';
  /** Its number, from 1. */
  readonly rule?: number;
}

/** The same with the version of the rules. */
export interface RoutedBy extends Routed {
  readonly version: number;
}

/**
 * The one owner: of the candidates whoever has the fewest open complaints, the smaller id of two; else the duty owner.
 * Whoever has it already keeps it if the rule would give it to them as well. Undefined: nobody at all can take it.
 */
export function chooseOwner(
  { ids, duty, department, rule }: Candidates,
  openOf: ReadonlyMap<string, number>,
  ownerNow?: string,
): Routed | undefined {
  const load = (id: string) => openOf.get(id) ?? 0;
  const [least] = [...ids].sort((a, b) => load(a) - load(b) || (a < b ? -1 : 1));
  const chosen = ownerNow !== undefined && ids.includes(ownerNow) ? ownerNow : least;
  const ruled = rule !== undefined && { rule };
  if (chosen !== undefined) return { ownerId: chosen, department, because: 'rule', ...ruled };
  const [onDuty] = duty;
  return onDuty === undefined ? undefined : { ownerId: onDuty, department, because: 'duty', ...ruled };
}
