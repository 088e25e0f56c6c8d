import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { StageSettings } from '../config.ts';
import { tell } from '../constructs/tell.ts';
import { Site } from '../features/site.ts';
import type { webOutputs } from '../outputs.ts';
import type { BackendStack } from './backend-stack.ts';

export interface WebStackProps extends StackProps {
  readonly settings: StageSettings;
  readonly backend: BackendStack;
  readonly webAclArn: string | undefined;
}

/** What stands in front of the API: CloudFront, the files' bucket, headers. Never on the emulator. */
export class WebStack extends Stack {
  constructor(scope: Construct, id: string, props: WebStackProps) {
    super(scope, id, props);
    const { entrance } = props.backend;
    const site = new Site(this, 'Site', {
      ...props,
      apiHost: entrance.host(this),
      originSecret: entrance.sentSecret,
    });
    tell<(typeof webOutputs)[number]>(this, {
      WebUrl: `https://${site.distribution.distributionDomainName}`,
      FilesBucketName: site.bucket.bucketName,
      DistributionId: site.distribution.distributionId,
    });
  }
}
