import { randomUUID } from 'node:crypto';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import type { ReceivedMail } from '../../local/inbox/received-mail.ts';
import { getJson } from '../../local/life/http.ts';
import { linksOf } from '../../local/life/links.ts';
import { until } from '../../local/life/until.ts';
import { ids } from '../../shared/adapters/ids.ts';
import { complaintRepository } from '../../shared/data/complaint-repository.ts';
import { mailRepository } from '../../shared/data/mail-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { takeInComplaint } from '../../shared/usecases/complaints/take-in-complaint.ts';
import { intake, routing, submission } from '../support/builders/complaints.ts';
import { policies } from '../support/builders/policies.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';

const { outputs, inboxUrl } = stackUnderTest();
const mails = mailRepository(openTable(outputs.tableName));
const desk = { complaints: complaintRepository(openTable(outputs.tableName)), ids, policies, routing };

/** Taken in at the table itself: what follows is the stream, the queue, the sender and SES. */
async function firstMail(email: string): Promise<ReceivedMail> {
  await takeInComplaint(
    desk,
    intake({ idempotencyKey: randomUUID(), submission: submission({ contact: { name: '王小明', email } }) }),
  );
  return until('the mail', async () =>
    (await getJson<ReceivedMail[]>(`${inboxUrl}/mails`)).find(({ to }) => to.includes(email)),
  );
}

describe('a mail as it arrives on the SMTP side (rule 3)', () => {
  it('is marked as automatic, in its language, 7-bit, with one link and nothing that was typed', async () => {
    const mail = await firstMail(`${randomUUID()}@example.com`);
    expect(mail.headers).toMatchObject({
      'auto-submitted': 'auto-generated',
      'x-auto-response-suppress': 'All',
      'content-language': 'zh-CN',
    });
    expect(mail.headers['x-redress-mail-id']).toBeTruthy();
    expect(mail.from).toBe(outputs.mailFrom);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: seven bits are what is claimed
    expect(mail.raw).toMatch(/^[\u0000-\u007f]*$/);
    expect(mail.subject).toBe('请确认您的投诉');
    expect(new Set(linksOf(mail).map((link) => new URL(link).pathname)).size).toBe(1);
    for (const words of ['王小明', '包裹', 'SO-1001'])
      expect(`${mail.text}${mail.html}`).not.toContain(words);
  });

  it('stops for good at an address that bounces: what SES reports, as its event destination words it', async () => {
    const mail = await firstMail(`${randomUUID()}@example.com`);
    const mailId = mail.headers['x-redress-mail-id'] ?? '';
    const report = {
      eventType: 'Bounce',
      bounce: { bounceType: 'Permanent', bounceSubType: 'General' },
      mail: { messageId: 'ses-1', tags: { mailId: [mailId], 'ses:operation': ['SendRawEmail'] } },
    };
    await new SQSClient().send(
      new SendMessageCommand({ QueueUrl: outputs.emailEventsQueueUrl, MessageBody: JSON.stringify(report) }),
    );
    const bounced = await until('the mail to be marked', async () => {
      const record = await mails.mail(mailId);
      return record?.outcome === 'bounced' && record;
    });
    expect(await mails.isSuppressed(bounced.contact)).toBe(true);
  });
});
