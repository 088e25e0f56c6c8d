import type { StaffAccounts } from '../../adapters/staff-accounts.ts';
import type { DefinitionRepository } from '../../data/definition-repository.ts';
import type { PolicyBookRepository } from '../../data/policy-book-repository.ts';
import type { ComplaintEvent } from '../../domain/complaints/events.ts';
import { isAvailable } from '../../domain/identity/agent.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Language } from '../../domain/language.ts';
import { type Chain, chainOf, levelsToTell } from '../../domain/notifications/escalation.ts';
import { dueAt, targetOf } from '../../domain/sla/clocks.ts';
import { localDateOf } from '../../domain/sla/local-date.ts';
import type { Policy } from '../../domain/sla/policies.ts';
import type { EscalationLevel, TeamPeople } from '../../domain/sla/team.ts';
import { listAgents } from '../identity/list-agents.ts';
import { teamOf } from './team-of.ts';

export interface LevelDeps {
  readonly definitions: Pick<DefinitionRepository, 'versions'>;
  readonly policies: Pick<PolicyBookRepository, 'holding'>;
  readonly staff: Pick<StaffAccounts, 'emailOf'>;
  /** The administrator's: who hears of it when nobody of a level and above can be reached. */
  readonly escalationEmail: string;
  /** Business time. */
  readonly now: () => Instant;
}

export interface ToldLevel {
  readonly level: EscalationLevel;
  readonly email: string;
  readonly language: Language;
  /** Nobody of that level can be reached; this is the next one, or the administrator. */
  readonly standsIn?: true;
  /** When the promise in danger is due; absent: nobody can know. */
  readonly dueAt?: Instant;
  /** Zone of the calendar that counts it. */
  readonly zone: string;
}

/**
 * Who hears of a promise in danger, looked up now from team and level: owner, lead, manager. Whoever is absent, disabled or
 * without an address is replaced by the next level; where nobody is left, by the administrator. One person with several
 * levels gets one mail.
 */
export async function levelsTold(deps: LevelDeps, event: ComplaintEvent): Promise<readonly ToldLevel[]> {
  const { department, ownerId, policy: key, language } = event.state;
  const team = await teamOf(deps, department);
  const policy = (await deps.policies.holding([key])).policyOf(key);
  const { zone } = policy.calendar;
  const isAway = await awayOn(deps, localDateOf(deps.now(), zone));
  const due = dueOf(event, policy);
  const told: ToldLevel[] = [];
  for (const level of levelsOf(event, policy, team)) {
    const reached = await firstReached(deps, chainOf(level, ownerId, team), isAway);
    if (!told.some(({ email }) => email === reached.email))
      told.push({ level, language: team.language ?? language, zone, ...(due && { dueAt: due }), ...reached });
  }
  return told;
}

function levelsOf(event: ComplaintEvent, policy: Policy, team: TeamPeople): readonly EscalationLevel[] {
  if (event.type === 'clock-breached') return levelsToTell(1, [], team);
  // R140: the owner and the next level.
  if (event.type === 'left-untouched' || event.type === 'promise-broken') return ['owner', 'lead'];
  if (event.type === 'promise-near') return ['owner'];
  if (event.type !== 'clock-warned') return [];
  const { clock, share } = event.data;
  const counted = event.state.clocks[clock];
  const shares = (counted && targetOf(policy, clock, counted)?.shares) ?? [];
  return levelsToTell(share, shares, team);
}

/** A warning names the moment it fell due itself; the promise is due later. */
function dueOf(event: ComplaintEvent, policy: Policy): Instant | undefined {
  if (event.type === 'clock-breached' || event.type === 'promise-near' || event.type === 'promise-broken')
    return event.data.dueAt;
  if (event.type !== 'clock-warned') return undefined;
  const counted = event.state.clocks[event.data.clock];
  return counted && dueAt(policy, event.data.clock, counted);
}

/** Whether somebody is absent or deactivated by the records of agents; whoever has no record is there while the account is. */
async function awayOn(deps: LevelDeps, date: string): Promise<(staffId: string) => boolean> {
  const agents = await listAgents(deps);
  const away = new Set(agents.filter((one) => !isAvailable(one, date)).map(({ id }) => id));
  return (staffId) => away.has(staffId);
}

async function firstReached(
  { staff, escalationEmail }: LevelDeps,
  { own, above }: Chain,
  away: (staffId: string) => boolean,
): Promise<Pick<ToldLevel, 'email' | 'standsIn'>> {
  for (const staffId of [...(own === undefined ? [] : [own]), ...above]) {
    const email = away(staffId) ? undefined : await staff.emailOf(staffId);
    if (email !== undefined) return { email, ...(staffId !== own && { standsIn: true }) };
  }
  return { email: escalationEmail, standsIn: true };
}
