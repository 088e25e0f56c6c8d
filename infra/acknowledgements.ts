/** Findings of the AWS Solutions rules that we looked at and live with: where, and why. At most 15. */
import { type Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

interface Acknowledgement {
  readonly rule: string;
  /** Stack and path below it: `web/Site/Files`; a stack alone means all of it. */
  readonly at: readonly string[];
  /** What exactly was found, where the rule says so; `{storage}` is the name of that stack. */
  readonly findings?: readonly string[];
  readonly reason: string;
}

export const acknowledgements: readonly Acknowledgement[] = [
  {
    rule: 'SMG4',
    at: ['storage/Records/LinkKeys'],
    reason: 'Rotation on a timer would kill links in mails; the ring is changed by hand, see the runbook.',
  },
  {
    rule: 'SMG4',
    at: ['backend/Entrance/OriginSecret'],
    reason: 'CloudFront and the functions must change it together: by two deployments, see the runbook.',
  },
  {
    rule: 'COG8',
    at: ['storage/Identity/Staff'],
    reason:
      'A few staff with a mandatory second factor; threat protection would cost more than all else when idle.',
  },
  {
    rule: 'SQS3',
    at: ['backend/Stream'],
    reason: 'These are failure queues of stream readers, which the rule does not know as such.',
  },
  {
    rule: 'APIG4',
    at: ['backend/Entrance/Api'],
    reason:
      'Customers have no accounts: their links are signed. Staff routes have the authorizer; a test compares all routes.',
  },
  {
    rule: 'APIG1',
    at: ['backend/Entrance/Stage'],
    reason: 'Every request leaves one usage line without addresses or tokens; an access log would hold both.',
  },
  {
    rule: 'S1',
    at: ['web/Site/Files'],
    reason: 'The bucket holds the public files of the pages and is read by CloudFront only.',
  },
  {
    rule: 'S1',
    at: ['storage/Photos/Bucket'],
    reason: 'An access log would keep signed addresses; who saw which complaint is in the usage lines.',
  },
  {
    rule: 'S1',
    at: ['storage/ReceivedMails/Bucket'],
    reason: 'SES writes, two functions read: who saw which mail is in the usage lines.',
  },
  {
    rule: 'IAM5',
    at: ['backend'],
    findings: [
      'PhotosBucket4131342AArn9A26CC64/quarantine',
      'PhotosBucket4131342AArn9A26CC64/photos',
      'ReceivedMailsBucketBE44D571Arn21ED739F/mails',
    ].map((objects) => `Resource::{storage}:ExportsOutputFnGetAtt${objects}/*`),
    reason: 'Objects are named by the beginning of their key; a rule of our own lets no other star pass.',
  },
  {
    rule: 'CFR7',
    at: ['backend/PhotoSite/Distribution'],
    reason:
      'CloudFront must not be able to read photos by itself: the bucket checks the signature in each address.',
  },
  {
    rule: 'CFR1',
    at: ['web/Site/Distribution', 'backend/PhotoSite/Distribution'],
    reason: 'Customers complain from wherever they are.',
  },
  {
    rule: 'CFR2',
    at: ['web/Site/Distribution', 'backend/PhotoSite/Distribution'],
    reason: 'The firewall is a switch (-c waf=true): it costs more than the rest of the idle system.',
  },
  {
    rule: 'CFR3',
    at: ['web/Site/Distribution', 'backend/PhotoSite/Distribution'],
    reason: 'Addresses and links of customers would be kept in the access log.',
  },
  {
    rule: 'CFR4',
    at: ['web/Site/Distribution', 'backend/PhotoSite/Distribution'],
    reason:
      'Without a certificate of your own CloudFront fixes the TLS version; with -c certificateArn it is TLS 1.2 (2021).',
  },
];

/** Notes the acknowledgements on the constructs that the stage has. */
export function acknowledge(stacks: readonly Stack[]): void {
  const storage = stacks.find(({ stackName }) => stackName.endsWith('-storage'))?.stackName ?? '';
  for (const { rule, at, findings, reason } of acknowledgements) {
    const ids = findings?.map((found) => `${rule}[${found.replace('{storage}', storage)}]`) ?? [rule];
    for (const found of at.map((place) => constructAt(stacks, place))) {
      if (found)
        Validations.of(found).acknowledge(
          ...ids.map((id) => ({ id: `AwsSolutions::AwsSolutions-${id}`, reason })),
        );
    }
  }
}

function constructAt(stacks: readonly Stack[], place: string): IConstruct | undefined {
  const [part, ...path] = place.split('/');
  const stack: IConstruct | undefined = stacks.find(({ stackName }) => stackName.endsWith(`-${part}`));
  return path.reduce((parent, id) => parent?.node.tryFindChild(id), stack);
}
