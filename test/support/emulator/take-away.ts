import {
  GetRolePolicyCommand,
  IAMClient,
  ListRolePoliciesCommand,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { deployedFunctionName, type FunctionName } from '../../../shared/names.ts';
import { stackUnderTest } from './stack-under-test.ts';

interface Statement {
  readonly Action: string | readonly string[];
}

/** Takes one action out of a function's role. @returns what gives it back. */
export async function takeAway(functionName: FunctionName, action: string): Promise<() => Promise<unknown>> {
  const { endpoint } = stackUnderTest();
  const iam = new IAMClient({ endpoint });
  const { Role } = await new LambdaClient({ endpoint }).send(
    new GetFunctionConfigurationCommand({ FunctionName: deployedFunctionName('test', functionName) }),
  );
  const RoleName = Role?.split('/').at(-1) ?? '';
  const { PolicyNames = [] } = await iam.send(new ListRolePoliciesCommand({ RoleName }));
  const before: (() => Promise<unknown>)[] = [];
  for (const PolicyName of PolicyNames) {
    const { PolicyDocument = '' } = await iam.send(new GetRolePolicyCommand({ RoleName, PolicyName }));
    const held = decodeURIComponent(PolicyDocument);
    const document = JSON.parse(held) as { Statement: readonly Statement[] };
    const put = (text: string) =>
      iam.send(new PutRolePolicyCommand({ RoleName, PolicyName, PolicyDocument: text }));
    before.push(() => put(held));
    const Statement = document.Statement.map((one) => ({
      ...one,
      Action: [one.Action].flat().filter((one) => one !== action),
    })).filter(({ Action }) => Action.length > 0);
    await put(JSON.stringify({ ...document, Statement }));
  }
  return () => Promise.all(before.map((give) => give()));
}
