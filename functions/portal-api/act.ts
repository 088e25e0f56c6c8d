import { customerActions } from '../../shared/contracts/customer-forms.ts';
import type { ComplaintCommand } from '../../shared/domain/complaints/commands.ts';
import { type CustomerActionName, commandOf } from '../../shared/domain/complaints/customer-actions.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { Language } from '../../shared/domain/language.ts';
import { parseWith } from '../../shared/lambda/parse.ts';
import type { CommandResult } from '../../shared/usecases/complaints/execute-command.ts';
import { followMerge } from '../../shared/usecases/complaints/follow-merge.ts';
import { actOnComplaint } from '../../shared/usecases/customers/act-on-complaint.ts';
import { ownerWhenReopened } from '../../shared/usecases/routing/successor.ts';
import type { PortalDeps } from './deps.ts';

/**
 * Parses what was posted for an action and does it, on the complaint that goes on if this one was merged.
 * @throws DomainError `fields-invalid`, `illegal-transition`, `offer-changed`.
 */
export async function act(
  deps: PortalDeps,
  reference: string,
  action: CustomerActionName,
  fields: unknown,
  language: Language,
): Promise<CommandResult> {
  const { commandId, expectedSequence, ...rest } = parseWith<{
    commandId: string;
    expectedSequence: number;
    text?: string;
  }>(customerActions[action], fields, language);
  const type = commandOf[action];
  const bare = type === 'accept-offer' || type === 'confirm-solution';
  const command = { type, data: bare ? {} : { text: rest.text ?? '' } } as ComplaintCommand;
  const at = deps.clock.now();
  const give = async (to: string) => {
    const successor = type === 'reopen' ? await ownerWhenReopened(deps, to, at) : {};
    return actOnComplaint(deps, { reference: to, command, commandId, expectedSequence, at, ...successor });
  };
  try {
    return await give(reference);
  } catch (error) {
    const merged = error instanceof DomainError && 'mergedInto' in error.details;
    const alias = merged ? await followMerge(deps, await deps.complaints.head(reference)) : undefined;
    if (!alias?.isOwn) throw error;
    return give(alias.survivor.reference);
  }
}
