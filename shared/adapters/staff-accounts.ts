import {
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import { metered } from './metering.ts';
import { sdkSettings } from './sdk-settings.ts';

/** The accounts of staff in the user pool. */
export interface StaffAccounts {
  /** Whether somebody with that sign-in name exists and may sign in, right now: a token says so only up to 15 minutes late. */
  isEnabled(staffId: string): Promise<boolean>;
  /** The address of an account; undefined when there is no such account or it has none. */
  emailOf(staffId: string): Promise<string | undefined>;
}

export function openStaffAccounts(userPoolId: string): StaffAccounts {
  const client = metered(new CognitoIdentityProviderClient(sdkSettings));
  const find = async (staffId: string) => {
    try {
      return await client.send(new AdminGetUserCommand({ UserPoolId: userPoolId, Username: staffId }));
    } catch (error) {
      if (error instanceof UserNotFoundException) return undefined;
      throw error;
    }
  };
  return {
    isEnabled: async (staffId) => (await find(staffId))?.Enabled === true,
    emailOf: async (staffId) =>
      (await find(staffId))?.UserAttributes?.find(({ Name }) => Name === 'email')?.Value,
  };
}
