import type { StaffAccounts } from '../../adapters/staff-accounts.ts';
import type { Finding } from '../../contracts/definitions.ts';
import type { Definition } from '../../domain/definitions/definition.ts';
import type { Agent } from '../../domain/identity/agent.ts';

/**
 * Makes an agent's account say what the record says: roles, and whether they may sign in. The record comes first; killed in
 * between, saving the same again goes on here. Finding `account-missing`: nobody signs in with that name yet.
 */
export async function applyAgent(
  { applyAccount }: Pick<StaffAccounts, 'applyAccount'>,
  { id, value, retired }: Definition<Agent>,
): Promise<readonly Finding[]> {
  const applied = await applyAccount(id, { enabled: !retired, roles: value.roles });
  return applied === 'no-account' && !retired ? [{ code: 'account-missing' }] : [];
}
