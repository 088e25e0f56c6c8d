import type { CommandContext, CommandType, ComplaintCommands } from './commands.ts';
import type { ComplaintFact } from './events.ts';
import type { ComplaintState } from './state.ts';

/** What one command does to a complaint: one fact, or undefined when it is already so. */
export type Decision<T extends CommandType> = (
  state: ComplaintState,
  data: ComplaintCommands[T],
  context: CommandContext,
) => ComplaintFact | undefined;
