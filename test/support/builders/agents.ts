import type { Definition } from '../../../shared/domain/definitions/definition.ts';
import type { Agent } from '../../../shared/domain/identity/agent.ts';
import type { RoutingRules } from '../../../shared/domain/routing/routing-rules.ts';

/** The record of somebody who answers customers in all three languages, version 1, by the administrator. */
export const agent = ({
  id = 'lin',
  version = 1,
  retired,
  ...value
}: Partial<Agent> & { id?: string; version?: number; retired?: true } = {}): Definition<Agent> => ({
  kind: 'agent',
  id,
  version,
  value: {
    name: id,
    roles: ['agent'],
    department: 'customer-service',
    languages: ['en', 'zh-CN', 'zh-TW'],
    skills: [],
    level: 2,
    ...value,
  },
  ...(retired && { retired }),
  changedAt: '2026-11-24T01:00:00.000Z',
  changedBy: 'root',
});

export const routingRules = (over: Partial<RoutingRules> = {}, version = 2): Definition<RoutingRules> => ({
  kind: 'routing-rules',
  id: 'default',
  version,
  value: { rules: [], dutyOwners: {}, ...over },
  changedAt: '2026-11-24T01:00:00.000Z',
  changedBy: 'root',
});
