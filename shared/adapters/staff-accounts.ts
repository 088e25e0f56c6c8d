import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
  AdminRemoveUserFromGroupCommand,
  AdminUserGlobalSignOutCommand,
  CognitoIdentityProviderClient,
  UserNotFoundException,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import { type Role, roles } from '../domain/identity/roles.ts';
import { metered } from './metering.ts';
import { sdkSettings } from './sdk-settings.ts';

/** The accounts of staff in the user pool. */
export interface StaffAccounts {
  /** Whether somebody with that sign-in name exists and may sign in, right now: a token says so only up to 15 minutes late. */
  isEnabled(staffId: string): Promise<boolean>;
  /** The address of somebody who may sign in; undefined when there is no such account, it is disabled or has no address. */
  emailOf(staffId: string): Promise<string | undefined>;
  /**
   * Makes the account say what the record says; twice is once. Whoever is disabled cannot renew a session: it ends with the
   * access token, within 15 minutes.
   */
  applyAccount(staffId: string, wanted: AccountWanted): Promise<'applied' | 'no-account'>;
  /** Makes an account, to which the pool mails an invitation; `exists`: the name is taken, nothing was sent. */
  createAccount(
    staffId: string,
    person: { readonly email: string; readonly name: string },
  ): Promise<'created' | 'exists'>;
}

export interface AccountWanted {
  readonly enabled: boolean;
  readonly roles: readonly Role[];
}

export function openStaffAccounts(userPoolId: string): StaffAccounts {
  const client = metered(new CognitoIdentityProviderClient(sdkSettings));
  const user = (staffId: string) => ({ UserPoolId: userPoolId, Username: staffId });
  const find = async (staffId: string) => {
    try {
      return await client.send(new AdminGetUserCommand(user(staffId)));
    } catch (error) {
      if (error instanceof UserNotFoundException) return undefined;
      throw error;
    }
  };

  async function setRoles(staffId: string, wanted: readonly Role[]): Promise<void> {
    const { Groups = [] } = await client.send(new AdminListGroupsForUserCommand(user(staffId)));
    const has = new Set(Groups.map(({ GroupName }) => GroupName));
    for (const role of roles) {
      const membership = { ...user(staffId), GroupName: role };
      if (wanted.includes(role) && !has.has(role))
        await client.send(new AdminAddUserToGroupCommand(membership));
      if (!wanted.includes(role) && has.has(role))
        await client.send(new AdminRemoveUserFromGroupCommand(membership));
    }
  }

  return {
    isEnabled: async (staffId) => (await find(staffId))?.Enabled === true,
    async emailOf(staffId) {
      const account = await find(staffId);
      return account?.Enabled === true
        ? account.UserAttributes?.find(({ Name }) => Name === 'email')?.Value
        : undefined;
    },
    async applyAccount(staffId, wanted) {
      const account = await find(staffId);
      if (!account) return 'no-account';
      if (!wanted.enabled) {
        await client.send(new AdminDisableUserCommand(user(staffId)));
        await client.send(new AdminUserGlobalSignOutCommand(user(staffId)));
      }
      await setRoles(staffId, wanted.roles);
      if (wanted.enabled && account.Enabled !== true)
        await client.send(new AdminEnableUserCommand(user(staffId)));
      return 'applied';
    },
    async createAccount(staffId, { email, name }) {
      try {
        const attributes = { email, email_verified: 'true', name };
        await client.send(
          new AdminCreateUserCommand({
            ...user(staffId),
            DesiredDeliveryMediums: ['EMAIL'],
            UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
          }),
        );
        return 'created';
      } catch (error) {
        if (error instanceof UsernameExistsException) return 'exists';
        throw error;
      }
    },
  };
}
