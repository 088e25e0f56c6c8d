import { existsSync, readFileSync } from 'node:fs';
import {
  GetRolePolicyCommand,
  IAMClient,
  ListRolePoliciesCommand,
  paginateListRoles,
} from '@aws-sdk/client-iam';

interface Grant {
  readonly role: string;
  readonly action: string;
  /** A pattern in a policy, an ARN in what was used. */
  readonly resource: string;
}

/**
 * What AWS does itself in a function's name, outside the function: the emulator does it without asking IAM, so that no test
 * can need it.
 */
const usedByAws: readonly RegExp[] = [
  // Event source mappings read streams and queues, and send what failed to the failure queue.
  /^dynamodb:(DescribeStream|GetRecords|GetShardIterator|ListStreams) /,
  /^sqs:(ReceiveMessage|DeleteMessage|GetQueueAttributes|GetQueueUrl|ChangeMessageVisibility) /,
  /^sqs:SendMessage .*Failures/,
  // The runtime writes the log.
  /^logs:(CreateLogStream|PutLogEvents) /,
  // EventBridge Scheduler calls its target.
  /^lambda:InvokeFunction /,
  // AWS asks it of a sender that names a configuration set, beside the identity.
  /^ses:SendRawEmail .*:configuration-set\//,
];

const asList = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

/** `*` and `?` as IAM reads them. */
const matches = (pattern: string, text: string): boolean =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  ).test(text);

interface Statement {
  readonly Effect: string;
  readonly Action?: string | readonly string[];
  readonly Resource?: string | readonly string[];
}

async function heldBy(iam: IAMClient, role: string): Promise<readonly Grant[]> {
  const { PolicyNames = [] } = await iam.send(new ListRolePoliciesCommand({ RoleName: role }));
  const held: Grant[] = [];
  for (const PolicyName of PolicyNames) {
    const { PolicyDocument = '' } = await iam.send(new GetRolePolicyCommand({ RoleName: role, PolicyName }));
    const { Statement } = JSON.parse(decodeURIComponent(PolicyDocument)) as {
      Statement: readonly Statement[];
    };
    for (const { Action, Resource } of Statement.filter(({ Effect }) => Effect === 'Allow'))
      for (const action of asList(Action))
        for (const resource of asList(Resource)) held.push({ role, action, resource });
  }
  return held;
}

/** The CDK's own roles deploy us; they are not ours. */
const isOurs = ({ RoleName }: { readonly RoleName?: string | undefined }): boolean =>
  RoleName?.startsWith('redress-') ?? false;

/**
 * The grants of our functions' roles that nothing used since the stack started (P19), each as `role: action on resource`.
 * @param file what the emulator noted ({@link usedGrantsFile})
 */
export async function unusedGrants(endpoint: string, file: string): Promise<readonly string[]> {
  const used = (existsSync(file) ? readFileSync(file, 'utf8') : '')
    .split('\n')
    .filter(Boolean)
    // A batch needs the permission of one message; the emulator notes it under its own name.
    .map((line) => line.replace('MessageBatch', 'Message').split('\t'));
  const iam = new IAMClient({ endpoint });
  const unused: string[] = [];
  for await (const { Roles = [] } of paginateListRoles({ client: iam }, {}))
    for (const { RoleName = '' } of Roles.filter(isOurs))
      for (const { role, action, resource } of await heldBy(iam, RoleName)) {
        if (usedByAws.some((known) => known.test(`${action} ${resource}`))) continue;
        const isUsed = used.some(
          ([byRole, byAction = '', onResource = '']) =>
            byRole === role && matches(action, byAction) && matches(resource, onResource),
        );
        if (!isUsed) unused.push(`${role}: ${action} on ${resource}`);
      }
  return unused.sort();
}
