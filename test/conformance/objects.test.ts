import { CreateStackCommand, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import { GetObjectCommand, HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateQueueCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../local/life/until.ts';
import {
  arnOf,
  type Credentials,
  type EmulatorUnderTest,
  region,
  root,
  startEmulatorUnderTest,
} from './emulator-under-test.ts';
import { type FunctionsOfTest, functionsOfTest } from './functions-of-test.ts';

let aws: EmulatorUnderTest;
let functions: FunctionsOfTest;
const Bucket = 'arrivals';
const origin = 'https://help.example.com';
/** Calls of the function that the bucket's events reach; it fails while `fails`. */
const calls: { key: string }[] = [];
let fails = false;

/** Bucket, rule and failure queue as the CDK writes them. */
const template = {
  Resources: {
    Bucket: {
      Type: 'AWS::S3::Bucket',
      Properties: {
        BucketName: Bucket,
        VersioningConfiguration: { Status: 'Enabled' },
        CorsConfiguration: {
          CorsRules: [
            { AllowedOrigins: [origin], AllowedMethods: ['POST'], AllowedHeaders: ['content-type'] },
          ],
        },
        NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
      },
    },
    Rule: {
      Type: 'AWS::Events::Rule',
      Properties: {
        EventPattern: {
          source: ['aws.s3'],
          'detail-type': ['Object Created'],
          detail: { bucket: { name: [Bucket] }, object: { key: [{ prefix: 'in/' }] } },
        },
        State: 'ENABLED',
        Targets: [
          {
            Id: 'Target',
            Arn: arnOf('lambda', 'function:looker'),
            InputTransformer: {
              InputPathsMap: { key: '$.detail.object.key' },
              InputTemplate: '{"key":<key>}',
            },
          },
        ],
      },
    },
    Retries: {
      Type: 'AWS::Lambda::EventInvokeConfig',
      Properties: {
        FunctionName: 'looker',
        Qualifier: '$LATEST',
        MaximumRetryAttempts: 2,
        DestinationConfig: { OnFailure: { Destination: arnOf('sqs', 'failures') } },
      },
    },
  },
};

const objects = (credentials: Credentials = root) =>
  new S3Client({ endpoint: aws.endpoint, region, credentials, forcePathStyle: true, maxAttempts: 1 });

/** What a browser sends. */
async function post(
  grant: Awaited<ReturnType<typeof createPresignedPost>>,
  bytes: string,
  changed: Record<string, string> = {},
) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...grant.fields, ...changed })) form.append(name, value);
  form.append('file', new Blob([bytes]), '../../\u202Egpj.exe');
  return fetch(grant.url, { method: 'POST', body: form, redirect: 'manual', headers: { origin } });
}

const grantFor = (Key: string, more: Record<string, string> = {}, credentials = root, Expires = 60) =>
  createPresignedPost(objects(credentials), {
    Bucket,
    Key,
    Expires,
    Fields: { 'content-type': 'image/jpeg', 'x-amz-meta-door': 'status', ...more },
    Conditions: [['content-length-range', 1, 10]],
  });

/** Keys of a function's own role. */
async function roleThatMay(name: string, Action: string, prefix: string): Promise<Credentials> {
  let found: Credentials | undefined;
  await functions.deploy(
    name,
    ({ credentials }) => {
      found = credentials;
      return {};
    },
    [{ Effect: 'Allow', Action, Resource: `arn:aws:s3:::${Bucket}/${prefix}*` }],
  );
  await aws.lambda.send(new InvokeCommand({ FunctionName: name }));
  return found ?? root;
}

beforeAll(async () => {
  aws = await startEmulatorUnderTest();
  functions = await functionsOfTest(aws);
  await aws.queues.send(new CreateQueueCommand({ QueueName: 'failures' }));
  await functions.deploy<{ key: string }>('looker', ({ event }) => {
    calls.push(event);
    return fails ? { error: 'cannot' } : {};
  });
  await aws.stacks.send(
    new CreateStackCommand({ StackName: 'objects', TemplateBody: JSON.stringify(template) }),
  );
  await until('the stack', async () => {
    const { Stacks } = await aws.stacks.send(new DescribeStacksCommand({ StackName: 'objects' }));
    return Stacks?.[0]?.StackStatus === 'CREATE_COMPLETE';
  });
});
afterAll(async () => {
  functions?.end();
  await aws?.end();
});

describe('emulator: a signed form lets a browser put one object into a bucket', () => {
  it('takes it under its exact key with its metadata, whatever the file is called, and lets the page read the answer', async () => {
    const answer = await post(await grantFor('out/a'), 'photo');
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
    const head = await objects().send(new HeadObjectCommand({ Bucket, Key: 'out/a' }));
    expect(head).toMatchObject({ ContentType: 'image/jpeg', Metadata: { door: 'status' }, ContentLength: 5 });
  });

  it('refuses another key, another field, too little, too much, a later moment and another page', async () => {
    const grant = await grantFor('out/b');
    expect((await post(grant, 'photo', { key: 'out/c' })).status).toBe(403);
    expect((await post(grant, 'photo', { 'x-amz-meta-door': 'console' })).status).toBe(403);
    expect((await post(grant, 'photo', { 'content-type': 'text/html' })).status).toBe(403);
    expect((await post(grant, 'photo', { 'x-amz-meta-more': 'x' })).status).toBe(403);
    expect((await post(grant, '')).status).toBe(400);
    expect((await post(grant, '12345678901')).status).toBe(400);
    expect((await post(await grantFor('out/b', {}, root, -1), 'photo')).status).toBe(403);
    const form = new FormData();
    for (const [name, value] of Object.entries(grant.fields)) form.append(name, value);
    form.append('file', new Blob(['photo']));
    const foreign = await fetch(grant.url, {
      method: 'POST',
      body: form,
      headers: { origin: 'https://evil.example' },
    });
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('sends a browser without a script back to where the form says', async () => {
    const answer = await post(
      await grantFor('out/d', { success_action_redirect: `${origin}/status/x?lang=en` }),
      'photo',
    );
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toMatch(
      /^https:\/\/help\.example\.com\/status\/x\?lang=en&bucket=/,
    );
  });

  it('is worth what its signer may do', async () => {
    const signer = await roleThatMay('signer', 's3:PutObject', 'out/');
    expect((await post(await grantFor('out/e', {}, signer), 'photo')).status).toBe(204);
    expect((await post(await grantFor('elsewhere/e', {}, signer), 'photo')).status).toBe(403);
  });
});

describe('emulator: a signed address shows one object', () => {
  it('with the type and disposition that were signed, for as long as was signed, if its signer may', async () => {
    await post(await grantFor('out/f'), 'photo');
    const viewer = await roleThatMay('viewer', 's3:GetObject', 'out/');
    const address = (Key: string, more = {}) =>
      getSignedUrl(
        objects(viewer),
        new GetObjectCommand({
          Bucket,
          Key,
          ResponseContentType: 'image/png',
          ResponseContentDisposition: 'attachment; filename="1.png"',
        }),
        { expiresIn: 60, ...more },
      );
    const shown = await fetch(await address('out/f'));
    expect(await shown.text()).toBe('photo');
    expect(shown.headers.get('content-type')).toBe('image/png');
    expect(shown.headers.get('content-disposition')).toBe('attachment; filename="1.png"');
    const changed = (await address('out/f')).replace('image%2Fpng', 'text%2Fhtml');
    expect((await fetch(changed)).status).toBe(403);
    expect((await fetch(await address('in/f'))).status).toBe(403);
    const old = await address('out/f', { signingDate: new Date(Date.now() - 120_000) });
    expect((await fetch(old)).status).toBe(403);
    expect((await fetch(`${aws.endpoint}/${Bucket}/out/f`)).status).toBe(403);
  });
});

describe('emulator: a function is called for what arrives (patch called_function_retries)', () => {
  it('with the key only, for the named prefix only', async () => {
    await post(await grantFor('out/g'), 'photo');
    await post(await grantFor('in/g'), 'photo');
    await until('the call', async () => calls.length > 0);
    expect(calls).toEqual([{ key: 'in/g' }]);
  });

  it('again after an error, and after the third the event waits in the failure queue', async () => {
    calls.length = 0;
    fails = true;
    await post(await grantFor('in/h'), 'photo');
    const { QueueUrl = '' } = await aws.queues.send(new CreateQueueCommand({ QueueName: 'failures' }));
    const message = await until(
      'the event in the failure queue',
      async () => (await aws.queues.send(new ReceiveMessageCommand({ QueueUrl }))).Messages?.[0],
      20,
    );
    expect(calls).toEqual([{ key: 'in/h' }, { key: 'in/h' }, { key: 'in/h' }]);
    expect(JSON.parse(message.Body ?? '')).toMatchObject({ requestPayload: { key: 'in/h' } });
  });
});
