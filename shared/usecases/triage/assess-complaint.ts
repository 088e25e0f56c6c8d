import type { ComplaintRepository } from '../../data/complaint-repository.ts';
import type { ComplaintEvent, Received } from '../../domain/complaints/events.ts';
import type { Instant } from '../../domain/instant.ts';
import type { RoutedBy } from '../../domain/routing/route-complaint.ts';
import type { Assessment } from '../../domain/triage/assessment.ts';
import {
  type CommandDeps,
  type CommandRequest,
  type CommandResult,
  executeCommand,
} from '../complaints/execute-command.ts';
import { factsOf, type RouteDeps, routeByRules } from '../routing/route-complaint.ts';
import { completeAssessment } from './complete-assessment.ts';

export interface AssessDeps extends CommandDeps, RouteDeps {
  readonly complaints: Pick<ComplaintRepository, 'head' | 'since' | 'append' | 'event'>;
}

export interface AssessRequest extends Omit<CommandRequest, 'command'> {
  readonly sent: Assessment & { readonly keepOwner?: true };
}

/**
 * Assesses a complaint; with the same event it goes to whom the rules name for what is known now, unless the assessor keeps
 * it where it is. @throws DomainError those of `completeAssessment` and executeCommand.
 */
export async function assessComplaint(
  deps: AssessDeps,
  { sent, ...request }: AssessRequest,
): Promise<CommandResult> {
  const { keepOwner, ...assessment } = sent;
  const [first, head] = await Promise.all([
    deps.complaints.event(request.reference, 1),
    deps.complaints.head(request.reference),
  ]);
  const typed = first?.type === 'received' ? first.data.submission.product : undefined;
  const complete = await completeAssessment(deps, assessment, async () => typed);
  const routed =
    keepOwner || first?.type !== 'received' || !head
      ? undefined
      : await routeAssessed(deps, first, head, complete, request.at);
  return executeCommand(deps, {
    ...request,
    command: { type: 'assess', data: { ...complete, ...(routed && { routed }) } },
  });
}

async function routeAssessed(
  deps: RouteDeps,
  first: Received,
  { state }: ComplaintEvent,
  { cause, severity, priority, productLine }: Assessment,
  at: Instant,
): Promise<RoutedBy | undefined> {
  const { ownerId: ownerNow, department } = state;
  const known = await factsOf(deps, first, state);
  const facts = { ...known, cause, severity, priority, productLine: productLine ?? null };
  return routeByRules(deps, { facts, department, ownerNow, at });
}
