import type { DefinitionRepository } from '../../data/definition-repository.ts';
import type { PolicyBookRepository } from '../../data/policy-book-repository.ts';
import type { ComplaintEvent } from '../../domain/complaints/events.ts';
import type { Instant } from '../../domain/instant.ts';
import { owedMail } from '../../domain/notifications/owed-mails.ts';
import { nextOpening } from '../../domain/sla/next-opening.ts';
import { teamOf } from './team-of.ts';

export interface QuietDeps {
  readonly definitions: Pick<DefinitionRepository, 'versions'>;
  readonly policies: Pick<PolicyBookRepository, 'holding'>;
}

/**
 * When the mail of an event may be sent: undefined is at once. A team that wants to be left alone out of hours hears of
 * promises in danger when the calendar that counts them opens; where nobody knows when that is, at once.
 */
export async function quietUntil(deps: QuietDeps, event: ComplaintEvent): Promise<Instant | undefined> {
  if (owedMail(event)?.to !== 'levels') return undefined;
  const { department, policy } = event.state;
  const { quiet } = await teamOf(deps, department);
  if (!quiet) return undefined;
  const { policyOf } = await deps.policies.holding([policy]);
  return nextOpening(policyOf(policy).calendar, event.at);
}
