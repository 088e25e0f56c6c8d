import { CreateStackCommand } from '@aws-sdk/client-cloudformation';
import { CreateRoleCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../../local/life/until.ts';
import { account, arnOf, type EmulatorUnderTest, startEmulatorUnderTest } from './emulator-under-test.ts';
import { type FunctionsOfTest, functionsOfTest } from './functions-of-test.ts';

let aws: EmulatorUnderTest;
let functions: FunctionsOfTest;

beforeAll(async () => {
  aws = await startEmulatorUnderTest();
  functions = await functionsOfTest(aws);
});
afterAll(async () => {
  functions?.end();
  await aws?.end();
});

it('emulator: a schedule calls its function with the input it was given', async () => {
  const calls: unknown[] = [];
  await functions.deploy('sweep', ({ event }) => ({ answer: void calls.push(event) }));
  const statement = (rest: object) =>
    JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...rest }] });
  const RoleName = 'schedule';
  const Principal = { Service: 'scheduler.amazonaws.com' };
  const trust = statement({ Principal, Action: 'sts:AssumeRole' });
  await aws.iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: trust }));
  const Arn = arnOf('lambda', 'function:sweep');
  const PolicyDocument = statement({ Action: 'lambda:InvokeFunction', Resource: Arn });
  await aws.iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'grants', PolicyDocument }));
  const soon = new Date(Date.now() + 1_000).toISOString().slice(0, 19);
  const Target = { Arn, RoleArn: `arn:aws:iam::${account}:role/${RoleName}`, Input: '{"run":"sweep"}' };
  const Properties = { ScheduleExpression: `at(${soon})`, FlexibleTimeWindow: { Mode: 'OFF' }, Target };
  const TemplateBody = JSON.stringify({
    Resources: { Sweep: { Type: 'AWS::Scheduler::Schedule', Properties } },
  });
  await aws.stacks.send(new CreateStackCommand({ StackName: 'schedules', TemplateBody }));
  // Schedules are looked at every 10 seconds.
  await until('the scheduled call', async () => calls.length > 0, 15);
  expect(calls[0]).toEqual({ run: 'sweep' });
});
