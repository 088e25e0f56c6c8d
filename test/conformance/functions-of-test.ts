import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { CreateRoleCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { CreateFunctionCommand, GetFunctionConfigurationCommand } from '@aws-sdk/client-lambda';
import { until } from '../../local/life/until.ts';
import { account, type Clients, type Credentials } from './emulator-under-test.ts';
import { zipOf } from './zip.ts';

/** One invocation, as the deployed function saw it. */
export interface Invocation<Event> {
  readonly event: Event;
  readonly requestId: string;
  /** What the function signs its own calls with. */
  readonly credentials: Credentials;
  readonly environment: Readonly<Record<string, string>>;
}

/** What the function does: prints these lines, then answers or throws. */
export interface Reaction {
  readonly lines?: readonly string[];
  readonly answer?: unknown;
  readonly error?: string;
}

type Behaviour<Event> = (invocation: Invocation<Event>) => Reaction | Promise<Reaction>;

export interface FunctionsOfTest {
  /** Deploys a function under a role of its own that holds these statements and nothing else. */
  deploy<Event>(name: string, behaviour: Behaviour<Event>, statements?: readonly object[]): Promise<void>;
  /** Replaces what a deployed function does. */
  behave<Event>(name: string, behaviour: Behaviour<Event>): void;
  end(): void;
}

/** Deployed functions ask the test what to do, so that a test reads as one text. */
const source = `
exports.handler = async (event, context) => {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken } = process.env;
  const credentials = { accessKeyId, secretAccessKey, sessionToken };
  const body = JSON.stringify({ event, requestId: context.awsRequestId, credentials, environment: process.env });
  const { lines = [], answer, error } = await (await fetch(process.env.ASK, { method: 'POST', body })).json();
  for (const line of lines) console.log(line);
  if (error) throw new Error(error);
  return answer;
};`;

export async function functionsOfTest({
  lambda,
  iam,
}: Pick<Clients, 'lambda' | 'iam'>): Promise<FunctionsOfTest> {
  // biome-ignore lint/suspicious/noExplicitAny: each behaviour knows the event of its own trigger.
  const behaviours = new Map<string, Behaviour<any>>();
  const server = createServer(async (request, response) => {
    const behaviour = behaviours.get(request.url?.slice(1) ?? '');
    const reaction = (await behaviour?.((await json(request)) as Invocation<unknown>)) ?? {
      error: 'no behaviour',
    };
    response.end(JSON.stringify(reaction));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    async deploy(name, behaviour, statements = []) {
      behaviours.set(name, behaviour);
      const trust = {
        Effect: 'Allow',
        Principal: { Service: 'lambda.amazonaws.com' },
        Action: 'sts:AssumeRole',
      };
      await iam.send(
        new CreateRoleCommand({
          RoleName: name,
          AssumeRolePolicyDocument: JSON.stringify({ Version: '2012-10-17', Statement: [trust] }),
        }),
      );
      if (statements.length > 0) {
        await iam.send(
          new PutRolePolicyCommand({
            RoleName: name,
            PolicyName: 'grants',
            PolicyDocument: JSON.stringify({ Version: '2012-10-17', Statement: statements }),
          }),
        );
      }
      await lambda.send(
        new CreateFunctionCommand({
          FunctionName: name,
          Runtime: 'nodejs24.x',
          Handler: 'index.handler',
          Role: `arn:aws:iam::${account}:role/${name}`,
          Timeout: 20,
          Code: { ZipFile: zipOf('index.js', source) },
          Environment: { Variables: { ASK: `http://127.0.0.1:${port}/${name}` } },
        }),
      );
      await until(`function ${name}`, async () => {
        const { State } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName: name }));
        return State === 'Active';
      });
    },
    behave(name, behaviour) {
      behaviours.set(name, behaviour);
    },
    end() {
      server.close();
      server.closeAllConnections();
    },
  };
}
