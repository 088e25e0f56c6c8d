import { randomUUID } from 'node:crypto';
import { CloudWatchLogsClient, FilterLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterEach, describe, expect, it } from 'vitest';
import { until } from '../../local/life/until.ts';
import type { UploadGrant } from '../../shared/contracts/photos.ts';
import { deployedFunctionName, mailPrefix } from '../../shared/names.ts';
import { sesTop } from '../support/builders/mail-desk.ts';
import { cup } from '../support/builders/pictures.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';
import { takeAway } from '../support/emulator/take-away.ts';
import { sendPhoto } from '../support/events/send-photo.ts';

const { endpoint, gatewayUrl, outputs } = stackUnderTest();
const logs = new CloudWatchLogsClient({ endpoint });
const started = Date.now() - 1_000;
const lambda = new LambdaClient({ endpoint });
let restore: (() => Promise<unknown>) | undefined;

afterEach(async () => {
  await restore?.();
  restore = undefined;
});

const complain = () =>
  fetch(`${gatewayUrl}/api/complaints`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ text: 'Late again', contact: { email: 'grants@example.com' } }),
  });

/** What the functions logged of a denied call: told to operators, never to callers. */
async function deniedInLog(): Promise<string | undefined> {
  const { events = [] } = await logs.send(
    new FilterLogEventsCommand({ logGroupName: outputs.logGroupName, startTime: started }),
  );
  return events.map(({ message }) => message ?? '').find((message) => message.includes('AccessDenied'));
}

describe('P19 least privilege: the emulator enforces the roles that production gets', () => {
  it('refuses intake its write when the role has no dynamodb:PutItem, and takes it again with the grant', async () => {
    expect((await complain()).status).toBe(201);
    restore = await takeAway('intake-api', 'dynamodb:PutItem');
    const refused = await complain();
    expect(refused.status).toBe(500);
    expect(await refused.json()).toMatchObject({ code: 'internal' });
    expect(await until('the denial in the log', deniedInLog)).toContain('AccessDenied');
    await restore?.();
    restore = undefined;
    expect((await complain()).status).toBe(201);
  });

  it.each(['s3:GetObject', 'dynamodb:Query', 's3:PutObject', 'dynamodb:PutItem'])(
    'the photo scanner keeps nothing without %s, and keeps the photo with the grant',
    async (action) => {
      restore = await takeAway('photo-scanner', action);
      const key = await sendOne();
      expect(await scan(key)).toContain(`not authorized to perform: ${action}`);
      expect(await photosKept()).toBe(0);
      await restore?.();
      restore = undefined;
      // The bucket's own event is tried again too: whoever comes second finds it known.
      expect(await scan(key)).toMatch(/added|known/);
      expect(await photosKept()).toBe(1);
    },
  );

  it.each(['s3:GetObject', 'dynamodb:UpdateItem', 'dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem'])(
    'the mail adapter takes nothing in without %s, and the message with the grant',
    async (action) => {
      const { reference } = (await (await complain()).json()) as { reference: string };
      restore = await takeAway('email-intake', action);
      const key = await mailAbout(reference);
      expect(await call('email-intake', key)).toMatch(/not authorized to perform|may not be read/);
      await restore?.();
      restore = undefined;
      expect(await call('email-intake', key)).toBe('"appended"');
    },
  );
});

/** A mail of the complainant lies in the bucket; @returns its key. */
async function mailAbout(reference: string): Promise<string> {
  const Key = `${mailPrefix}${randomUUID().replaceAll('-', '')}`;
  const mail = `${sesTop('example.com')}From: grants@example.com\r\nSubject: ${reference}\r\n\r\nHello\r\n`;
  const s3 = new S3Client({ endpoint, forcePathStyle: true });
  await s3.send(new PutObjectCommand({ Bucket: outputs.mailBucketName, Key, Body: mail }));
  return Key;
}

/** Sends a photo for a new complaint; @returns the key under which it waits. */
async function sendOne(): Promise<string> {
  const { statusUrl } = (await (await complain()).json()) as { statusUrl: string };
  receipt = new URL(statusUrl).pathname;
  const answer = await fetch(`${gatewayUrl}/api${receipt}/photos`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'image/jpeg' }),
  });
  const grant = (await answer.json()) as UploadGrant;
  await sendPhoto(grant, cup.jpeg);
  return grant.fields.key ?? '';
}
let receipt = '';

async function photosKept(): Promise<number> {
  const answer = await fetch(`${gatewayUrl}/api${receipt}/photos`);
  return ((await answer.json()) as { photos: unknown[] }).photos.length;
}

const scan = (key: string) => call('photo-scanner', key);

/** What a function that a bucket calls answers for an object, or why it failed. */
async function call(name: 'photo-scanner' | 'email-intake', key: string): Promise<string> {
  const { Payload } = await lambda.send(
    new InvokeCommand({
      FunctionName: deployedFunctionName('test', name),
      Payload: JSON.stringify({ key }),
    }),
  );
  return Buffer.from(Payload ?? []).toString();
}
