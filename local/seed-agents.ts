import { definitionRepository } from '../shared/data/definition-repository.ts';
import { openTable } from '../shared/data/table.ts';
import type { Agent } from '../shared/domain/identity/agent.ts';
import { demoUsers } from './seed-users.ts';

/** What the demo company says of its people, beside their accounts. */
const details: Readonly<Record<string, Partial<Agent>>> = {
  lin: { languages: ['zh-CN', 'en'], skills: ['porcelain'] },
  wong: { languages: ['zh-TW', 'en'], skills: ['appliances'] },
  chen: { languages: ['zh-CN', 'zh-TW'], level: 3 },
  fang: { department: 'finance' },
};

/** Makes the records of the demo users; those that are there stay as they are. */
export async function seedAgents(tableName: string): Promise<void> {
  const definitions = definitionRepository(openTable(tableName));
  for (const { username, name, roles } of demoUsers) {
    const value: Agent = {
      name,
      roles,
      department: 'customer-service',
      languages: ['en', 'zh-CN', 'zh-TW'],
      skills: [],
      level: 2,
      ...details[username],
    };
    const changedAt = '2026-01-01T00:00:00.000Z';
    await definitions.add({ kind: 'agent', id: username, version: 1, value, changedAt, changedBy: 'seed' });
  }
}
