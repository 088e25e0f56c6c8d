import type { StaffAccounts } from '../../shared/adapters/staff-accounts.ts';
import {
  type AccountView,
  type AgentsView,
  type AgentView,
  accountRequest,
  agentsQuery,
  type HandOverView,
  handOverRequest,
} from '../../shared/contracts/agents.ts';
import type { CardRepository } from '../../shared/data/card-repository.ts';
import type { ComplaintRepository } from '../../shared/data/complaint-repository.ts';
import type { Definition } from '../../shared/domain/definitions/definition.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { type Agent, isAbsent } from '../../shared/domain/identity/agent.ts';
import { permissions } from '../../shared/domain/identity/permissions.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { companyZone } from '../../shared/domain/sla/default-policies.ts';
import { localDateOf } from '../../shared/domain/sla/local-date.ts';
import { type Route, route } from '../../shared/lambda/http.ts';
import { parseWith } from '../../shared/lambda/parse.ts';
import type { ListDeps } from '../../shared/usecases/definitions/list-definitions.ts';
import { applyAgent } from '../../shared/usecases/identity/apply-agent.ts';
import {
  type HandOverDeps,
  handOverComplaints,
} from '../../shared/usecases/identity/hand-over-complaints.ts';
import { listAgents } from '../../shared/usecases/identity/list-agents.ts';
import type { RouteDeps } from '../../shared/usecases/routing/route-complaint.ts';
import { openSuccessors } from '../../shared/usecases/routing/successor.ts';
import { checkEnabled } from './check-enabled.ts';
import { staffOf } from './staff-member.ts';

export interface AgentRouteDeps
  extends ListDeps,
    Omit<HandOverDeps, 'cards' | 'successorOf'>,
    Omit<RouteDeps, 'cards'>,
    Pick<StaffAccounts, 'applyAccount' | 'createAccount'> {
  readonly cards: Pick<CardRepository, 'listByOwner' | 'countOfOwner'>;
  readonly complaints: HandOverDeps['complaints'] & Pick<ComplaintRepository, 'event'>;
  readonly isEnabled: (staffId: string) => Promise<boolean>;
  readonly now: () => Instant;
}

const path = '/api/staff/agents';
const feature = 'agents';
/** Nobody works on so many at once: above it, the number says only "more". */
const countedAtMost = 200;

/** @throws DomainError not-found/`agent-unknown`. */
async function agentIn(deps: ListDeps, id = ''): Promise<Definition<Agent>> {
  const found = (await listAgents(deps)).find((one) => one.id === id);
  if (found) return found;
  throw new DomainError('not-found', 'agent-unknown', `There is no agent ${id}; add the record first.`, {
    id,
  });
}

async function viewOf(
  { cards }: Pick<AgentRouteDeps, 'cards'>,
  { id, version, value, retired, changedAt, changedBy }: Definition<Agent>,
  today: string,
): Promise<AgentView> {
  const open = await cards.countOfOwner(id, countedAtMost);
  const absentToday = isAbsent(value, today);
  return { id, ...value, active: !retired, absentToday, version, changedAt, changedBy, open };
}

/** Who works here, and what becomes of the work of whoever leaves. Records are changed as definitions `agent`. */
export const agentRoutes = (deps: AgentRouteDeps): readonly Route[] => [
  route({
    method: 'GET',
    path,
    policy: { action: 'agent.read' },
    feature,
    async handle({ query, language }) {
      parseWith(agentsQuery, query, language);
      const now = deps.now();
      const today = localDateOf(now, companyZone);
      const agents = await Promise.all((await listAgents(deps)).map((one) => viewOf(deps, one, today)));
      return { status: 200, json: { agents, permissions, now } satisfies AgentsView };
    },
  }),
  route({
    method: 'POST',
    path: `${path}/{id}/account`,
    policy: { action: 'agent.edit' },
    feature,
    body: accountRequest,
    async handle(request) {
      await checkEnabled(deps.isEnabled, staffOf(request).id);
      const agent = await agentIn(deps, request.params.id);
      const { id, value } = agent;
      const account = await deps.createAccount(id, { email: request.body.email, name: value.name });
      await applyAgent(deps, agent);
      return { status: 200, json: { id, account } satisfies AccountView };
    },
  }),
  route({
    method: 'POST',
    path: `${path}/{id}/hand-over`,
    policy: { action: 'agent.edit' },
    feature,
    body: handOverRequest,
    async handle(request) {
      const actor = staffOf(request);
      await checkEnabled(deps.isEnabled, actor.id);
      const { id: from } = await agentIn(deps, request.params.id);
      const now = deps.now();
      const round = { ...deps, successorOf: openSuccessors(deps, now) };
      const page = await handOverComplaints(round, { ...request.body, from, actor, at: now });
      return { status: 200, json: { ...page, now } satisfies HandOverView };
    },
  }),
];
