import type { StaffCommandRequest } from '../../shared/contracts/staff-commands.ts';
import type { RespondentRepository } from '../../shared/data/respondent-repository.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { RespondentKind } from '../../shared/domain/requests/respondent.ts';

/** Whoever is asked must be in the register and enabled. @throws DomainError unprocessable/`respondent-unknown`. */
export async function checkRespondent(
  respondents: Pick<RespondentRepository, 'find'>,
  command: StaffCommandRequest,
): Promise<void> {
  if (command.type === 'ask-supplier') await check(respondents, 'supplier', command.data.supplierId);
  if (command.type === 'ask-department') await check(respondents, 'department', command.data.departmentId);
}

async function check(
  respondents: Pick<RespondentRepository, 'find'>,
  kind: RespondentKind,
  id: string | undefined,
): Promise<void> {
  if (id === undefined || (await respondents.find(kind, id))?.enabled) return;
  throw new DomainError(
    'unprocessable',
    'respondent-unknown',
    `There is no ${kind} ${id} that can be asked; choose one of the register.`,
    { kind, id },
  );
}
