import { policiesIn } from '../../domain/complaints/events.ts';
import { evolve } from '../../domain/complaints/evolve.ts';
import { beforeMerge } from '../../domain/complaints/merging.ts';
import { DomainError } from '../../domain/errors.ts';
import {
  type CommandDeps,
  type CommandRequest,
  type CommandResult,
  executeCommand,
} from './execute-command.ts';

/**
 * Takes a merge back: where the complaint stood is read from its log, with what was logged since (a call may have answered
 * the customer), and goes into the one event that brings it back.
 * @throws DomainError conflict/`illegal-transition` when it is not merged, and what executeCommand throws.
 */
export async function unmergeComplaint(
  deps: CommandDeps,
  { text, ...request }: Omit<CommandRequest, 'command'> & { readonly text: string },
): Promise<CommandResult> {
  const log = await deps.complaints.since(request.reference, 0);
  const merge = log.findLastIndex(({ type }) => type === 'merged');
  const { policyOf } = await deps.policies.current(policiesIn(log));
  const start = log[merge - 1] ?? log.at(-1);
  if (!start)
    throw new DomainError(
      'not-found',
      'complaint-unknown',
      'There is no such complaint; check the reference.',
    );
  const back = log
    .slice(merge + 1)
    .reduce((state, event) => evolve(state, event, event.at, policyOf, event.actor.id), start.state);
  const mergedAt = log[merge]?.at ?? request.at;
  return executeCommand(deps, {
    ...request,
    command: { type: 'unmerge', data: { text, back: beforeMerge(back, mergedAt, policyOf(back.policy)) } },
  });
}
