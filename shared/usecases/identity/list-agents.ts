import type { Definition } from '../../domain/definitions/definition.ts';
import type { Agent } from '../../domain/identity/agent.ts';
import { type ListDeps, newestDefinitions } from '../definitions/list-definitions.ts';

/** The company's agents as their newest versions say, deactivated ones among them. */
export const listAgents = async (deps: ListDeps): Promise<readonly Definition<Agent>[]> =>
  (await newestDefinitions(deps, 'agent')) as readonly Definition<Agent>[];
