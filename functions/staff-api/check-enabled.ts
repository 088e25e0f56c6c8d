import { DomainError } from '../../shared/domain/errors.ts';

/** @throws DomainError forbidden/`account-disabled`: a token outlives an account by minutes (rule 6). */
export async function checkEnabled(
  isEnabled: (staffId: string) => Promise<boolean>,
  staffId: string,
): Promise<void> {
  if (await isEnabled(staffId)) return;
  throw new DomainError('forbidden', 'account-disabled', 'This account is disabled; ask an administrator.');
}
