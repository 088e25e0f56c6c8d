import type { Department } from '../complaints/departments.ts';
import type { Language } from '../language.ts';
import type { Role } from './roles.ts';

/** How much somebody can be given: 1 learns, 2 works alone, 3 takes the hard ones. */
export const agentLevels = [1, 2, 3] as const;
export type AgentLevel = (typeof agentLevels)[number];

/**
 * A member of staff as the company knows them: the definition `agent`, whose id is the name they sign in with. Retired:
 * deactivated, they sign in no more and nothing is given to them.
 */
export interface Agent {
  readonly name: string;
  /** What the identity provider is told: groups of the account. */
  readonly roles: readonly Role[];
  /** The team they work in. */
  readonly department: Department;
  /** Languages they answer customers in. */
  readonly languages: readonly Language[];
  /** What they know, in the company's words: `glass`, `customs`. */
  readonly skills: readonly string[];
  readonly level: AgentLevel;
  /** Local dates `YYYY-MM-DD`, both included: nothing new is given to them. */
  readonly absence?: { readonly from: string; readonly through: string };
}

/** An agent with what the list of definitions says beside the value. */
export interface AgentRecord {
  readonly id: string;
  readonly value: Agent;
  /** Deactivated. */
  readonly retired?: true;
}

export const isAbsent = ({ absence }: Pick<Agent, 'absence'>, date: string): boolean =>
  absence !== undefined && absence.from <= date && date <= absence.through;

/** Whether something new can be given to them on a local date. */
export const isAvailable = ({ value, retired }: AgentRecord, date: string): boolean =>
  retired !== true && !isAbsent(value, date);
