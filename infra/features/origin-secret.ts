import { SecretValue } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { StageSettings } from '../config.ts';

/** More than one only while the secret is rotated, see the runbook. */
export interface OriginSecretProps {
  readonly versions: StageSettings['originSecretVersions'];
}

/**
 * The word by which CloudFront proves that a request came through it. HTTP APIs take no WAF and have a public address,
 * so what does not carry it is refused. The functions accept every listed version, CloudFront sends the newest.
 */
export class OriginSecret extends Construct {
  /** What CloudFront sends. */
  readonly sent: string;
  /** What the functions accept, comma-separated. */
  readonly accepted: string;

  constructor(scope: Construct, id: string, { versions }: OriginSecretProps) {
    super(scope, id);
    const secret = new Secret(this, 'Secret', {
      description: 'Sent by CloudFront to the API as x-origin-secret',
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
    });
    const values = (versions.length > 0 ? versions : [undefined]).map((versionId) =>
      SecretValue.secretsManager(secret.secretArn, versionId ? { versionId } : {}).unsafeUnwrap(),
    );
    this.sent = values[0] ?? '';
    this.accepted = values.join(',');
  }
}
