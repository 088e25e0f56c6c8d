import type { StaffAccounts } from '../../../shared/adapters/staff-accounts.ts';
import type { Role } from '../../../shared/domain/identity/roles.ts';

/** Accounts of staff as far as tests need them: who may sign in, and what the identity provider was told last. */
export function accountsOver(
  enabled: Set<string>,
  groups = new Map<string, readonly Role[]>(),
): Omit<StaffAccounts, 'emailOf'> & { readonly groups: Map<string, readonly Role[]> } {
  const known = new Set(enabled);
  const exists = (id: string) => known.has(id) || enabled.has(id);
  return {
    groups,
    isEnabled: async (id) => enabled.has(id),
    async applyAccount(id, wanted) {
      if (!exists(id)) return 'no-account';
      known.add(id);
      groups.set(id, wanted.roles);
      if (wanted.enabled) enabled.add(id);
      else enabled.delete(id);
      return 'applied';
    },
    async createAccount(id) {
      if (exists(id)) return 'exists';
      known.add(id);
      enabled.add(id);
      return 'created';
    },
  };
}
