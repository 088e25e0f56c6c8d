import type { IUserPool } from 'aws-cdk-lib/aws-cognito';
import { CfnUserPoolUser, CfnUserPoolUserToGroupAttachment } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { Role } from '../../shared/names.ts';

const administrator: Role = 'admin';
/** Where people may also sign in by e-mail, Cognito refuses an address as a name. */
const username = 'admin';

/** Whoever deploys first must be able to sign in: Cognito mails an invitation with a password for one use. */
export class FirstAdministrator extends Construct {
  constructor(scope: Construct, id: string, props: { readonly pool: IUserPool; readonly email: string }) {
    super(scope, id);
    const { userPoolId } = props.pool;
    const user = new CfnUserPoolUser(this, 'User', {
      userPoolId,
      username,
      desiredDeliveryMediums: ['EMAIL'],
      userAttributes: [
        { name: 'email', value: props.email },
        { name: 'email_verified', value: 'true' },
      ],
    });
    const membership = new CfnUserPoolUserToGroupAttachment(this, 'Role', {
      userPoolId,
      username,
      groupName: administrator,
    });
    membership.addResourceDependency(user);
  }
}
