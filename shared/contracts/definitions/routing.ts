import * as z from 'zod';
import { departments } from '../../domain/complaints/departments.ts';
import { agentLevels } from '../../domain/identity/agent.ts';
import { type RoutingRules, routingConditions } from '../../domain/routing/routing-rules.ts';
import { namesOnce, skill } from './people.ts';

const agentId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
/** Codes of causes, product lines, regions, languages, channels, priorities, severities. */
const value = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);

const rule = z.strictObject({
  when: z.partialRecord(z.enum(routingConditions), namesOnce(value, 50).min(1)),
  to: z.strictObject({
    department: z.enum(departments),
    skills: namesOnce(skill, 10).min(1).optional(),
    level: z.literal(agentLevels).optional(),
    speaksLanguage: z.literal(true).optional(),
    agents: namesOnce(agentId, 50).min(1).optional(),
  }),
});

export const routingRules = z.strictObject({
  rules: z.array(rule).max(100),
  dutyOwners: z.partialRecord(z.enum(departments), agentId),
}) satisfies z.ZodType<RoutingRules>;
