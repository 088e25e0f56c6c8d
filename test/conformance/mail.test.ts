import { SendRawEmailCommand, VerifyEmailIdentityCommand } from '@aws-sdk/client-ses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Inbox, startInbox } from '../../local/inbox/inbox.ts';
import { freePort } from '../../local/ports.ts';
import { type EmulatorUnderTest, startEmulatorUnderTest } from './emulator-under-test.ts';

let aws: EmulatorUnderTest;
let inbox: Inbox;

beforeAll(async () => {
  const smtpPort = await freePort();
  inbox = await startInbox({ smtpPort, httpPort: await freePort() });
  aws = await startEmulatorUnderTest({ smtpPort });
  await aws.mail.send(new VerifyEmailIdentityCommand({ EmailAddress: 'care@example.com' }));
});
afterAll(async () => {
  await aws?.end();
  await inbox?.stop();
});

const send = (from: string, to: string, ...headers: readonly string[]) =>
  aws.mail.send(
    new SendRawEmailCommand({
      RawMessage: {
        Data: Buffer.from(
          [
            `From: Care <${from}>`,
            `To: ${to}`,
            'Message-ID: <ours@example.com>',
            ...headers,
            '',
            'Hello',
          ].join('\r\n'),
        ),
      },
    }),
  );

describe('emulator: mail', () => {
  it('reaches SMTP with its headers, and with the message id that SES gave', async () => {
    const { MessageId } = await send(
      'care@example.com',
      'a@example.com',
      'Subject: =?UTF-8?B?5oqV6K+J?=',
      'Auto-Submitted: auto-generated',
      'List-Unsubscribe: <https://example.com/u>',
    );
    const mail = await inbox.waitForMail(({ to }) => to.includes('a@example.com'), 10);
    expect(mail.subject).toBe('投诉');
    expect(mail.headers).toMatchObject({
      'auto-submitted': 'auto-generated',
      'list-unsubscribe': '<https://example.com/u>',
      'message-id': `<${MessageId}>`,
    });
    expect(mail.raw.match(/^message-id:/gim)).toHaveLength(1);
  });

  it('from an unverified sender is refused', async () => {
    await expect(send('stranger@example.com', 'b@example.com')).rejects.toMatchObject({
      name: 'MessageRejected',
    });
    expect(inbox.mails().filter(({ to }) => to.includes('b@example.com'))).toEqual([]);
  });
});
