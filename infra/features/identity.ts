import { Aws, Duration, Fn, RemovalPolicy, Stack, Tags } from 'aws-cdk-lib';
import {
  CfnUserPoolGroup,
  FeaturePlan,
  Mfa,
  OAuthScope,
  UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
  UserPoolDomain,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { pages, roles } from '../../shared/names.ts';
import type { StageSettings } from '../config.ts';
import { FirstAdministrator } from './first-administrator.ts';

/** Who staff are: a user pool without self-sign-up, groups as roles, sign-in by code and PKCE, 15-minute access. */
export class Identity extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  readonly loginUrl: string;

  constructor(scope: Construct, id: string, { settings }: { readonly settings: StageSettings }) {
    super(scope, id);
    Tags.of(this).add('capability', 'identity');
    this.pool = new UserPool(this, 'Staff', {
      selfSignUpEnabled: false,
      signInAliases: { username: true, email: true },
      signInCaseSensitive: false,
      featurePlan: FeaturePlan.LITE,
      mfa: settings.mfa ? Mfa.REQUIRED : Mfa.OFF,
      mfaSecondFactor: { sms: false, otp: true },
      passwordPolicy: {
        minLength: 12,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
      },
      deletionProtection: settings.keepData,
      removalPolicy: settings.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    for (const role of roles) {
      new CfnUserPoolGroup(this, `Role-${role}`, { userPoolId: this.pool.userPoolId, groupName: role });
    }
    this.client = new UserPoolClient(this, 'Console', {
      userPool: this.pool,
      generateSecret: false,
      preventUserExistenceErrors: true,
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.minutes(15),
      refreshTokenValidity: Duration.hours(12),
      enableTokenRevocation: true,
      // Passwords go to the hosted page only; demo users of the local stack sign in there as well.
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [settings.publicUrl + pages.signedIn],
        logoutUrls: [settings.publicUrl + pages.signedOut],
      },
    });
    const domain = new UserPoolDomain(this, 'Login', {
      userPool: this.pool,
      cognitoDomain: { domainPrefix: `redress-${settings.stage}-${stackFingerprint(this)}` },
    });
    // The emulator has no such host name: there the one local origin hands the login pages on.
    this.loginUrl = settings.emulated ? settings.publicUrl : domain.baseUrl();
    if (settings.adminEmail && !settings.emulated) {
      new FirstAdministrator(this, 'FirstAdministrator', { pool: this.pool, email: settings.adminEmail });
    }
  }

  /** What the tokens' `iss` says. */
  issuer(region: string): string {
    return `https://cognito-idp.${region}.${Aws.URL_SUFFIX}/${this.pool.userPoolId}`;
  }
}

/** Eight characters that differ between accounts and stacks without giving the account's number away. */
function stackFingerprint(scope: Construct): string {
  return Fn.select(0, Fn.split('-', Fn.select(2, Fn.split('/', Stack.of(scope).stackId))));
}
