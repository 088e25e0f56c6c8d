import type { ComplaintCommand } from '../../domain/complaints/commands.ts';
import { decide } from '../../domain/complaints/decide.ts';
import type { ComplaintEvent } from '../../domain/complaints/events.ts';
import { evolve } from '../../domain/complaints/evolve.ts';
import { DomainError } from '../../domain/errors.ts';
import { later } from '../../domain/instant.ts';
import { type CommandDeps, type CommandRequest, executeCommand } from '../complaints/execute-command.ts';

export interface MacroRun extends Omit<CommandRequest, 'command' | 'onConflict'> {
  readonly commands: readonly ComplaintCommand[];
}

const idOf = (commandId: string, step: number): string => `${commandId}-${step}`;

/**
 * Gives the commands one after another, each an event of its own. Before the first is written all of them are tried on the
 * newest state: what would stop half-way is refused whole, naming the step. Stopped all the same (somebody else was faster in
 * between), the same run again goes on after the last step that was done.
 * @throws DomainError what `decide` and executeCommand throw, with `step` from 1 and `command`.
 */
export async function runMacro(deps: CommandDeps, { commands, ...run }: MacroRun): Promise<void> {
  const above = await deps.complaints.since(run.reference, run.expectedSequence);
  const done = commands.findIndex((_, i) => !above.some((one) => one.commandId === idOf(run.commandId, i)));
  const left = done < 0 ? [] : commands.slice(done);
  const head = await deps.complaints.head(run.reference);
  if (head) await rehearse(deps, head, left, commands.length - left.length, run);
  let expectedSequence = run.expectedSequence;
  for (const [i, command] of commands.entries()) {
    const commandId = idOf(run.commandId, i);
    const own = above.find((one) => one.commandId === commandId);
    if (own) {
      expectedSequence = own.sequence;
      continue;
    }
    const request = { ...run, command, commandId, expectedSequence, onConflict: 'reject' as const };
    expectedSequence = (await naming(i, command, () => executeCommand(deps, request))).head.sequence;
  }
}

async function rehearse(
  deps: CommandDeps,
  head: ComplaintEvent,
  commands: readonly ComplaintCommand[],
  before: number,
  { reference, actor, at, repeatedCause }: Omit<MacroRun, 'commands'>,
): Promise<void> {
  const book = await deps.policies.current([head.state.policy]);
  let { state } = head;
  for (const [i, command] of commands.entries()) {
    const then = later(at, head.at);
    const context = { reference, actor, at: then, surveyDelaySeconds: deps.surveyDelaySeconds, book };
    const fact = await naming(before + i, command, async () =>
      decide(state, command, { ...context, ...(repeatedCause && { repeatedCause }) }),
    );
    if (fact) state = evolve(state, fact, then, book.policyOf, 'id' in actor ? actor.id : undefined);
  }
}

/** A refusal says which step it was. */
async function naming<T>(i: number, { type }: ComplaintCommand, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError(error.kind, error.code, error.message, {
      ...error.details,
      step: i + 1,
      command: type,
    });
  }
}
