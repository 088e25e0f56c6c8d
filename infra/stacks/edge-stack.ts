import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Firewall } from '../features/firewall.ts';

/** What CloudFront only takes from us-east-1, wherever the rest lives; exists when the firewall is switched on. */
export class EdgeStack extends Stack {
  readonly firewall: Firewall;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    this.firewall = new Firewall(this, 'Firewall');
  }
}
