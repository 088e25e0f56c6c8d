import { CloudFormationClient, paginateDescribeStacks } from '@aws-sdk/client-cloudformation';

/** The emulator's stacks that stand, each with the moment of its last change: another moment means another deployment. */
export async function deployedStacks(endpoint: string): Promise<Record<string, string>> {
  const client = new CloudFormationClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const found: Record<string, string> = {};
  for await (const page of paginateDescribeStacks({ client }, {})) {
    for (const { StackName, StackStatus, CreationTime, LastUpdatedTime } of page.Stacks ?? []) {
      if (!StackName || !/_COMPLETE$/.test(StackStatus ?? '') || StackStatus === 'DELETE_COMPLETE') continue;
      found[StackName] = `${StackStatus} ${(LastUpdatedTime ?? CreationTime)?.toISOString()}`;
    }
  }
  return found;
}
