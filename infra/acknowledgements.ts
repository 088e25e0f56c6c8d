/** Findings of the AWS Solutions rules that we looked at and live with: where, and why. At most 15. */
import { type Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

interface Acknowledgement {
  readonly rule: string;
  readonly stack: string;
  /** Path of the construct below its stack. */
  readonly construct: string;
  readonly reason: string;
}

export const acknowledgements: readonly Acknowledgement[] = [
  {
    rule: 'SMG4',
    stack: 'storage',
    construct: 'Records/LinkKeys',
    reason: 'Rotation on a timer would kill links in mails; the ring is changed by hand, see the runbook.',
  },
  {
    rule: 'SMG4',
    stack: 'backend',
    construct: 'Entrance/OriginSecret',
    reason: 'CloudFront and the functions must change it together: by two deployments, see the runbook.',
  },
  {
    rule: 'COG8',
    stack: 'storage',
    construct: 'Identity/Staff',
    reason:
      'A few staff with a mandatory second factor; threat protection would cost more than all else when idle.',
  },
  {
    rule: 'SQS3',
    stack: 'backend',
    construct: 'Stream',
    reason: 'These are failure queues of stream readers, which the rule does not know as such.',
  },
  {
    rule: 'APIG4',
    stack: 'backend',
    construct: 'Entrance/Api',
    reason:
      'Customers have no accounts: their links are signed. Staff routes have the authorizer; a test compares all routes.',
  },
  {
    rule: 'APIG1',
    stack: 'backend',
    construct: 'Entrance/Stage',
    reason: 'Every request leaves one usage line without addresses or tokens; an access log would hold both.',
  },
  {
    rule: 'S1',
    stack: 'web',
    construct: 'Site/Files',
    reason: 'The bucket holds the public files of the pages and is read by CloudFront only.',
  },
  {
    rule: 'CFR1',
    stack: 'web',
    construct: 'Site/Distribution',
    reason: 'Customers complain from wherever they are.',
  },
  {
    rule: 'CFR2',
    stack: 'web',
    construct: 'Site/Distribution',
    reason: 'The firewall is a switch (-c waf=true): it costs more than the rest of the idle system.',
  },
  {
    rule: 'CFR3',
    stack: 'web',
    construct: 'Site/Distribution',
    reason: 'Addresses and links of customers would be kept in the access log.',
  },
  {
    rule: 'CFR4',
    stack: 'web',
    construct: 'Site/Distribution',
    reason:
      'Without a certificate of your own CloudFront fixes the TLS version; with -c certificateArn it is TLS 1.2 (2021).',
  },
];

/** Notes the acknowledgements on the constructs that the stage has. */
export function acknowledge(stacks: readonly Stack[]): void {
  for (const { rule, stack: part, construct, reason } of acknowledgements) {
    const stack = stacks.find(({ stackName }) => stackName.endsWith(`-${part}`));
    const found = construct
      .split('/')
      .reduce<IConstruct | undefined>((parent, id) => parent?.node.tryFindChild(id), stack);
    if (found) Validations.of(found).acknowledge({ id: `AwsSolutions::AwsSolutions-${rule}`, reason });
  }
}
