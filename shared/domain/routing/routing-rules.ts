import type { Department } from '../complaints/departments.ts';
import type { Channel, Priority, Severity } from '../complaints/state.ts';
import type { AgentLevel } from '../identity/agent.ts';
import type { Language } from '../language.ts';

/** What a complaint is routed by; null: not known (yet). */
export interface RoutingFacts {
  readonly cause: string | null;
  readonly productLine: string | null;
  /** Where the customer is, in the company's words. */
  readonly region: string | null;
  readonly language: Language;
  readonly channel: Channel;
  readonly priority: Priority;
  readonly severity: Severity | null;
}
export const routingConditions = [
  'cause',
  'productLine',
  'region',
  'language',
  'channel',
  'priority',
  'severity',
] as const satisfies readonly (keyof RoutingFacts)[];
export type RoutingCondition = (typeof routingConditions)[number];

export interface RoutingRule {
  /** Each condition lists the values it takes; what is not known is in no list. No condition: always. */
  readonly when: Readonly<Partial<Record<RoutingCondition, readonly string[]>>>;
  readonly to: {
    readonly department: Department;
    /** Whoever gets it has all of these. */
    readonly skills?: readonly string[];
    /** At least. */
    readonly level?: AgentLevel;
    /** Whoever gets it answers in the customer's language. */
    readonly speaksLanguage?: true;
    /** Only these, by staff id; absent: everybody of the department. */
    readonly agents?: readonly string[];
  };
}

/** Who gets which complaint: the first rule that matches. The definition `routing-rules`/`default`. */
export interface RoutingRules {
  readonly rules: readonly RoutingRule[];
  /** Who gets what nobody else can take, by department; absent: the stage's duty owner. */
  readonly dutyOwners: Readonly<Partial<Record<Department, string>>>;
}

/** Nothing need be defined: every complaint goes to the duty owner. */
export const defaultRoutingRules: RoutingRules = { rules: [], dutyOwners: {} };
