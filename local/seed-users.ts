import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Role } from '../shared/names.ts';

export interface DemoUser {
  readonly username: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** The staff of the demo company. Everybody's password is `demoPassword`; local stack only. */
export const demoUsers: readonly DemoUser[] = [
  { username: 'lin', name: '林静 Lin Jing', roles: ['agent'] },
  { username: 'wong', name: '黃志明 Wong Chi Ming', roles: ['agent'] },
  { username: 'chen', name: '陈主管 Chen', roles: ['lead'] },
  { username: 'fang', name: '方会计 Fang', roles: ['finance'] },
  { username: 'admin', name: 'Administrator', roles: ['admin'] },
];
export const demoPassword = 'Redress-demo-1';

/** Creates the demo users and puts them in their groups; a second run changes nothing. */
export async function seedUsers(endpoint: string, userPoolId: string): Promise<void> {
  const client = new CognitoIdentityProviderClient({ endpoint });
  for (const { username, name, roles } of demoUsers) {
    try {
      await client.send(
        new AdminCreateUserCommand({
          UserPoolId: userPoolId,
          Username: username,
          MessageAction: 'SUPPRESS',
          UserAttributes: [
            { Name: 'name', Value: name },
            { Name: 'email', Value: `${username}@redress.example` },
            { Name: 'email_verified', Value: 'true' },
          ],
        }),
      );
    } catch (error) {
      if (error instanceof UsernameExistsException) continue;
      throw error;
    }
    await client.send(
      new AdminSetUserPasswordCommand({
        UserPoolId: userPoolId,
        Username: username,
        Password: demoPassword,
        Permanent: true,
      }),
    );
    for (const role of roles) {
      await client.send(
        new AdminAddUserToGroupCommand({ UserPoolId: userPoolId, Username: username, GroupName: role }),
      );
    }
  }
}
