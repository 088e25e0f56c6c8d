import type { CardRepository } from '../../data/card-repository.ts';
import type { Department } from '../../domain/complaints/departments.ts';
import type { Received, Submission } from '../../domain/complaints/events.ts';
import type { Channel, ComplaintState, Priority } from '../../domain/complaints/state.ts';
import { newestVersions } from '../../domain/definitions/definition.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Language } from '../../domain/language.ts';
import { candidatesFor, chooseOwner, type RoutedBy } from '../../domain/routing/route-complaint.ts';
import {
  defaultRoutingRules,
  type RoutingFacts,
  type RoutingRules,
} from '../../domain/routing/routing-rules.ts';
import { companyZone } from '../../domain/sla/default-policies.ts';
import { localDateOf } from '../../domain/sla/local-date.ts';
import { type ProductLine, productLineOf } from '../../domain/triage/indicator.ts';
import { allVersions, type ListDeps, offered } from '../definitions/list-definitions.ts';
import { listAgents } from '../identity/list-agents.ts';

export interface RouteDeps extends ListDeps {
  readonly cards: Pick<CardRepository, 'countOfOwner'>;
  /** Of the stage. */
  readonly dutyOwner: string;
}

export interface RouteRequest {
  readonly facts: RoutingFacts;
  /** Where it is now. */
  readonly department: string;
  readonly ownerNow?: string;
  readonly except?: string;
  /** What was given to people so lately that no count shows it yet. */
  readonly justGiven?: ReadonlyMap<string, number>;
  readonly at: Instant;
}

/** More than this is "very busy", whoever it is. */
const countedAtMost = 200;

/**
 * Who a complaint is given to under the newest rules; undefined when nobody at all can take it. Loads are counted for the
 * candidates only, and are under a second behind: two complaints of the same second may go to the same person.
 */
export async function routeComplaint(
  deps: RouteDeps,
  { facts, department, ownerNow, except, justGiven, at }: RouteRequest,
): Promise<RoutedBy | undefined> {
  const [versions, agents] = await Promise.all([allVersions(deps, 'routing-rules'), listAgents(deps)]);
  const newest = newestVersions(versions).find(({ id }) => id === 'default');
  const rules = (newest?.value ?? defaultRoutingRules) as RoutingRules;
  const candidates = candidatesFor(rules, facts, {
    agents,
    today: localDateOf(at, companyZone),
    dutyOwner: deps.dutyOwner,
    department: department as Department,
    ...(except !== undefined && { except }),
  });
  const open = async (id: string) => {
    const { count } = await deps.cards.countOfOwner(id, countedAtMost);
    return [id, count + (justGiven?.get(id) ?? 0)] as const;
  };
  const undecided = candidates.ids.length > 1 && !candidates.ids.includes(ownerNow ?? '');
  const counts = undecided ? await Promise.all(candidates.ids.map(open)) : [];
  const routed = chooseOwner(candidates, new Map(counts), ownerNow);
  return routed && { ...routed, version: newest?.version ?? 1 };
}

/** What is known of a complaint that has just come in. */
export async function factsOfSubmission(
  deps: ListDeps,
  { product, region }: Submission,
  known: { readonly language: Language; readonly channel: Channel; readonly priority: Priority },
): Promise<RoutingFacts> {
  const lines = product === undefined ? new Map() : await offered<ProductLine>(deps, 'product-line');
  const productLine = productLineOf(product, lines) ?? null;
  return { cause: null, severity: null, productLine, region: region ?? null, ...known };
}

/** What is known of a complaint by its newest state. */
export async function factsOf(deps: ListDeps, first: Received, state: ComplaintState): Promise<RoutingFacts> {
  const { language, channel, priority, cause = null, severity = null } = state;
  const typed = await factsOfSubmission(deps, first.data.submission, { language, channel, priority });
  return { ...typed, cause, severity, productLine: state.productLine ?? typed.productLine };
}

/** Whom the rules give a complaint to that nobody has taken by hand; undefined where no rule says anything of it, or it is theirs. */
export async function routeByRules(deps: RouteDeps, request: RouteRequest): Promise<RoutedBy | undefined> {
  const routed = await routeComplaint(deps, request);
  return routed?.rule === undefined || isThere(routed, request) ? undefined : routed;
}

const isThere = ({ ownerId, department }: RoutedBy, now: RouteRequest): boolean =>
  ownerId === now.ownerNow && department === now.department;
