import { definitionRepository } from '../shared/data/definition-repository.ts';
import { openTable } from '../shared/data/table.ts';
import type { Definition } from '../shared/domain/definitions/definition.ts';
import type { TeamDefinition } from '../shared/domain/sla/policy-definitions.ts';

const teams: Readonly<Record<string, TeamDefinition>> = {
  'customer-service': { lead: 'chen', manager: 'admin', language: 'zh-CN' },
  logistics: { lead: 'wong', manager: 'chen', language: 'zh-TW', warnFrom: { owner: 50, lead: 80 } },
  finance: { lead: 'fang', manager: 'admin', language: 'en', quiet: true },
};

/** Who leads the demo company's departments. */
export const demoTeams: readonly Definition<TeamDefinition>[] = Object.entries(teams).map(([id, value]) => ({
  kind: 'team',
  id,
  version: 1,
  value,
  changedAt: '2026-01-01T00:00:00.000Z',
  changedBy: 'seed',
}));

/** Adds them; those that are there stay as they are. */
export async function seedTeams(tableName: string): Promise<void> {
  const definitions = definitionRepository(openTable(tableName));
  for (const one of demoTeams) await definitions.add(one);
}
