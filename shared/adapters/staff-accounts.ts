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
}

export function openStaffAccounts(userPoolId: string): StaffAccounts {
  const client = metered(new CognitoIdentityProviderClient(sdkSettings));
  return {
    async isEnabled(staffId) {
      try {
        const user = await client.send(
          new AdminGetUserCommand({ UserPoolId: userPoolId, Username: staffId }),
        );
        return user.Enabled === true;
      } catch (error) {
        if (error instanceof UserNotFoundException) return false;
        throw error;
      }
    },
  };
}
