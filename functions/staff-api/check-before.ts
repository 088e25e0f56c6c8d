import type { StaffCommandRequest } from '../../shared/contracts/staff-commands.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { placeholdersIn } from '../../shared/domain/replies/placeholders.ts';
import { checkEnabled } from './check-enabled.ts';
import { checkLink } from './check-link.ts';
import { checkMerge } from './check-merge.ts';
import { checkRespondent } from './check-respondent.ts';
import type { StaffDeps } from './deps.ts';
import type { StaffMember } from './staff-member.ts';

/**
 * What one complaint's log cannot know: that the account is still enabled (a token outlives it by minutes, rule 6), that
 * the new owner and whoever is asked exist, that the complaint to merge into goes on.
 * @throws DomainError `account-disabled`, `owner-unknown`, `respondent-unknown`, `placeholder-left`, and those of `checkMerge` and `checkLink`.
 */
export async function checkBefore(
  { isEnabled, complaints, respondents }: Pick<StaffDeps, 'isEnabled' | 'complaints' | 'respondents'>,
  actor: StaffMember,
  reference: string,
  command: StaffCommandRequest,
): Promise<void> {
  await checkEnabled(isEnabled, actor.id);
  if (command.type === 'assign') await checkOwner(isEnabled, command.data.ownerId);
  demandFilled(command);
  await checkRespondent(respondents, command);
  if (command.type === 'merge') await checkMerge(complaints, reference, command.data.into);
  if (command.type === 'link' || command.type === 'unlink') await checkLink(complaints, reference, command);
}

/** No customer reads `{{order}}`. @throws DomainError unprocessable/`placeholder-left` naming it. */
function demandFilled({ data }: StaffCommandRequest): void {
  const text = 'text' in data && typeof data.text === 'string' ? data.text : '';
  const [placeholder] = placeholdersIn(text);
  if (placeholder === undefined) return;
  throw new DomainError(
    'unprocessable',
    'placeholder-left',
    `{{${placeholder}}} is not filled in; write what it stands for.`,
    { placeholder, field: 'data/text' },
  );
}

async function checkOwner(isEnabled: StaffDeps['isEnabled'], ownerId: string): Promise<void> {
  if (await isEnabled(ownerId)) return;
  throw new DomainError('unprocessable', 'owner-unknown', 'Nobody signs in with that name; check it.', {
    ownerId,
  });
}
