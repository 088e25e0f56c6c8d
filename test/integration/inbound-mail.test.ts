import { randomUUID } from 'node:crypto';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReceivedMail } from '../../local/inbox/received-mail.ts';
import { getJson } from '../../local/life/http.ts';
import { linkTo } from '../../local/life/links.ts';
import { type StaffClient, staffClient } from '../../local/life/staff-client.ts';
import { until } from '../../local/life/until.ts';
import { demoPassword } from '../../local/seed-users.ts';
import { signIn } from '../../local/sign-in.ts';
import { openKeyRing } from '../../shared/adapters/key-ring.ts';
import { openLinks } from '../../shared/adapters/signed-links.ts';
import type { HeldMailsView, MailView } from '../../shared/contracts/held-mails.ts';
import { complaintRepository } from '../../shared/data/complaint-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { addSeconds, fromMillis } from '../../shared/domain/instant.ts';
import { deployedFunctionName, mailPrefix } from '../../shared/names.ts';
import { mailFile, sesTop } from '../support/builders/mail-desk.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';

const { endpoint, gatewayUrl, inboxUrl, outputs } = stackUnderTest();
const s3 = new S3Client({ endpoint, forcePathStyle: true });
const lambda = new LambdaClient({ endpoint });
const complaints = complaintRepository(openTable(outputs.tableName));
const links = openLinks(await openKeyRing(outputs.keyRingSecretId));
/** Who the recorded mails are from, and who Cc would let in. */
const emma = 'emma@example.com';
const attacker = 'attacker@attacker.example';

let staff: StaffClient;
let headers: Record<string, string>;
/** A confirmed complaint of Emma's that waits for her answer, and where our mail says that the answer goes. */
let reference = '';
let replyTo = '';

/** Puts a mail where SES puts it, under such a name; the bucket's event does the rest. @returns its name */
async function arrive(mail: Buffer, mailId = randomUUID().replaceAll('-', '')): Promise<string> {
  const Key = `${mailPrefix}${mailId}`;
  await s3.send(new PutObjectCommand({ Bucket: outputs.mailBucketName, Key, Body: mail }));
  return mailId;
}

/** Gives a mail that arrived to the adapter (once more), as the bucket's event does. @returns what became of it */
async function takeIn(mailId: string): Promise<string> {
  const { Payload } = await lambda.send(
    new InvokeCommand({
      FunctionName: deployedFunctionName('test', 'email-intake'),
      Payload: JSON.stringify({ key: `${mailPrefix}${mailId}` }),
    }),
  );
  return JSON.parse(Buffer.from(Payload ?? []).toString()) as string;
}

const mailsTo = async (address: string) =>
  (await getJson<ReceivedMail[]>(`${inboxUrl}/mails`)).filter(({ to }) => to.includes(address));
const story = async () =>
  (await complaints.since(reference, 0)).map(({ type }) => type).filter((type) => !type.startsWith('clock'));

beforeAll(async () => {
  const token = await signIn({ gatewayUrl, clientId: outputs.userPoolClientId }, 'lin', demoPassword);
  staff = staffClient(gatewayUrl, token);
  headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${gatewayUrl}/api/complaints`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ text: 'The sole came off.', contact: { email: emma }, language: 'en' }),
  });
  reference = ((await answer.json()) as { reference: string }).reference;
  const link = links.sign('confirm', reference, addSeconds(fromMillis(Date.now()), 3600));
  await fetch(`${gatewayUrl}/confirm/${link}`, {
    method: 'POST',
    body: new URLSearchParams({ confirm: 'yes' }),
    redirect: 'manual',
  });
  await staff.command(reference, { type: 'ask-customer', data: { text: 'Which pair is it?' } });
  const asked = await until('the question by mail', async () =>
    (await mailsTo(emma)).find(({ text }) => text.includes('Which pair is it?')),
  );
  replyTo = asked.headers['reply-to'] ?? '';
});

describe('R163 mail that comes in, from the bucket to the timeline', () => {
  it('mail loops (Zammad #1131): a note of absence and a bounce stop no wait, are listed for staff, and bring no mail', async () => {
    const before = (await mailsTo(emma)).length;
    const absent = await arrive(mailFile('out-of-office', { to: replyTo, reference }));
    const bounced = await arrive(mailFile('bounce', { to: replyTo, reference }));
    const held = await until('both in the list', async () => {
      const { mails } = await getJson<HeldMailsView>(`${gatewayUrl}/api/staff/held-mails`, headers);
      const found = mails.filter(({ mailId }) => mailId === absent || mailId === bounced);
      return found.length === 2 && found;
    });
    expect(Object.fromEntries(held.map(({ mailId, reason }) => [mailId, reason]))).toEqual({
      [absent]: 'automatic',
      [bounced]: 'bounce',
    });
    expect((await complaints.head(reference))?.state.status).toBe('waiting-customer');
    const original = await getJson<MailView>(`${gatewayUrl}/api/staff/mails/${absent}`, headers);
    expect(original).toMatchObject({ from: emma, text: 'I am out of the office until Monday.\n' });
    // The mail that asks a new complainant comes after; to Emma went nothing.
    await arrive(mailFile('new-with-photo'));
    await until('a mail that is owed', async () => (await mailsTo('li@example.com')).length > 0);
    expect((await mailsTo(emma)).length).toBe(before);
  });

  it('Zendesk 2024: a spoofed From is set aside in the timeline, moves nothing and gives its Cc nothing', async () => {
    const before = await complaints.head(reference);
    const mailId = await arrive(mailFile('spoofed', { to: replyTo, reference }));
    const view = await until('the mail in the timeline', async () => {
      const shown = await staff.view(reference);
      return shown.timeline.some(({ type }) => type === 'mail-held') && shown;
    });
    expect(view.timeline.find(({ type }) => type === 'mail-held')).toMatchObject({
      actor: { kind: 'system', id: 'mail' },
      data: { reason: 'unproven', from: emma, mail: { mailId } },
    });
    expect(view.state).toEqual(before?.state);
    const mail = (await mailsTo(emma)).find(({ text }) => text.includes('/status/'));
    const page = await (await fetch(linkTo(mail as ReceivedMail, 'status'))).text();
    expect(page).toContain('Which pair is it?');
    expect(page).not.toContain('colleague in Cc');
    // The reference alone names no complaint to who is not proven: a new one, that owes no mail to anybody.
    expect(await takeIn(await arrive(mailFile('spoofed', { reference })))).toBe('received');
    expect(await story()).toEqual(['received', 'confirmed', 'customer-asked', 'mail-held']);
    expect(await mailsTo(attacker)).toEqual([]);
  });

  it('an answer to our mail is the message of the customer: it ends the wait and the clocks run again', async () => {
    const { state: waiting } = (await complaints.head(reference)) ?? {};
    expect(waiting?.clocks.resolution?.runningSince).toBeUndefined();
    const mailId = await arrive(mailFile('gmail-reply', { to: replyTo, reference }));
    const head = await until('the message', async () => {
      const newest = await complaints.head(reference);
      return newest?.type === 'customer-wrote' && newest;
    });
    expect(head).toMatchObject({
      actor: { kind: 'customer' },
      data: { channel: 'email', text: expect.stringMatching(/^It is the blue one/), mail: { mailId } },
      state: { status: 'received' },
    });
    expect(head.state.clocks.resolution?.runningSince).toBeTruthy();
    expect(head.state.waitingSince).toBeUndefined();
    // Two servers deliver it, and the first object is told of twice: one message.
    expect(await takeIn(mailId)).toBe('appended');
    expect(await takeIn(await arrive(mailFile('gmail-reply', { to: replyTo, reference })))).toBe('appended');
    expect((await story()).filter((type) => type === 'customer-wrote')).toHaveLength(1);
  });

  it('a sender nobody proved is heard as a new complaint, which owes no mail until staff look', async () => {
    const text = `${sesTop('example.org', { dmarc: 'none' })}From: zoe@example.org\r\nSubject: My order\r\n\r\nIt never came.\r\n`;
    expect(await takeIn(await arrive(Buffer.from(text)))).toBe('received');
    const unknown = await fetch(`${gatewayUrl}/api/staff/mails/nosuchmail`, { headers });
    expect([unknown.status, ((await unknown.json()) as { code: string }).code]).toEqual([
      404,
      'mail-unknown',
    ]);
  });
});
