import { customerActions } from '../../shared/contracts/customer-forms.ts';
import type { ComplaintCommand } from '../../shared/domain/complaints/commands.ts';
import { type CustomerActionName, commandOf } from '../../shared/domain/complaints/customer-actions.ts';
import type { Language } from '../../shared/domain/language.ts';
import { parseWith } from '../../shared/lambda/parse.ts';
import type { CommandResult } from '../../shared/usecases/complaints/execute-command.ts';
import { actOnComplaint } from '../../shared/usecases/customers/act-on-complaint.ts';
import type { PortalDeps } from './deps.ts';

/** Parses what was posted for an action and does it. @throws DomainError `fields-invalid`, `illegal-transition`, `offer-changed`. */
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
  return actOnComplaint(deps, { reference, command, commandId, expectedSequence, at: deps.clock.now() });
}
