import type { TeamDefinition } from '../../domain/sla/policy-definitions.ts';
import { type ListDeps, offered } from '../definitions/list-definitions.ts';

/** The team of a department as it is now; nobody is named where nobody defined one. */
export const teamOf = async (deps: ListDeps, department: string): Promise<TeamDefinition> =>
  (await offered<TeamDefinition>(deps, 'team')).get(department) ?? {};
