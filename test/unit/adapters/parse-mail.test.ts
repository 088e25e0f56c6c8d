import { describe, expect, it } from 'vitest';
import { mailIdOf } from '../../../shared/adapters/mail-store.ts';
import { parseMail } from '../../../shared/adapters/parse-mail.ts';
import { isProven } from '../../../shared/domain/channels/mail/inbound-mail.ts';
import { newWords } from '../../../shared/domain/channels/mail/new-words.ts';
import { mailFile, sesTop } from '../../support/builders/mail-desk.ts';

const receivedAt = '2026-11-24T02:12:31.000Z';
const parse = (bytes: Buffer | string) =>
  parseMail({ mailId: 'mail-1', receivedAt, bytes: Buffer.from(bytes) });
const wordsIn = async (name: string) => newWords((await parse(mailFile(name))).text);

describe('a mail as it came in', () => {
  it.each([
    [
      'gmail-reply',
      'It is the blue one, size 42.\nThe sole came off after two days – photo follows.\n\nEmma',
    ],
    ['qq-reply-gb18030', '是蓝色那双，42码。\n两天就开胶了，急用，请尽快处理。'],
    ['outlook-html-big5', '您好：\n冰箱門關不起來，師傅說要等兩個禮拜， 太久了。\n林美華'],
    ['html-only', 'Where is my refund of €20?\nIt has been three weeks…'],
    ['new-with-photo', '上周买的洗衣机漏水，打了三次电话没人来。\n订单号 SO-3003。'],
  ])('%s: the words that were written now, in their character set', async (name, words) => {
    expect(await wordsIn(name)).toBe(words);
  });

  it('knows who sent it, where it went, what was attached', async () => {
    const mail = await parse(mailFile('new-with-photo'));
    expect(mail).toMatchObject({
      messageId: '<new0001@example.com>',
      from: { address: 'li@example.com', name: '李雷' },
      recipients: ['care@reply.redress.example', 'care@reply.redress.example', 'friend@example.org'],
      subject: '洗衣机漏水，没人来修',
      attachments: 1,
      verdicts: { spam: false, virus: false, dmarcFor: 'example.com' },
    });
    expect(isProven(mail)).toBe(true);
  });

  it.each([
    ['two From headers', 'From: a@example.com\r\nFrom: b@example.com\r\n'],
    ['two addresses in it', 'From: a@example.com, b@example.com\r\n'],
    ['a group', 'From: Friends: a@example.com, b@example.com;\r\n'],
    ['none', 'Subject: x\r\n'],
  ])('has no sender with %s', async (_what, headers) => {
    expect((await parse(`${sesTop('example.com')}${headers}\r\nhello`)).from).toBeNull();
  });

  it('takes no invisible and no control character into one line', async () => {
    const from = `From: =?utf-8?B?${Buffer.from('Em\u202ema\u0000\r\nBcc: x@y').toString('base64')}?= <emma@example.com>\r\n`;
    const { from: sender } = await parse(`${sesTop('example.com')}${from}\r\nhello`);
    expect(sender).toEqual({ address: 'emma@example.com', name: 'Em ma Bcc: x@y' });
  });

  it.each([
    ['nothing', ''],
    ['only white space', '\r\n\r\n   '],
    ['headers of a megabyte', `X: ${'a'.repeat(1024 * 1024)}\r\n\r\nhello`],
    ['a thousand nested parts', nested(1000)],
  ])('refuses %s', async (_what, bytes) => {
    await expect(parse(bytes)).rejects.toThrow();
  });

  it('reads 100,000 unclosed tags once', async () => {
    const html = `${sesTop('example.com')}From: a@example.com\r\nContent-Type: text/html\r\n\r\n<p>hello</p>${'<a '.repeat(100_000)}`;
    expect((await parse(html)).text).toBe('hello');
  });

  it.each([
    ['mails/abc-123_X', 'abc-123_X'],
    ['mails/AMAZON_SES_SETUP_NOTIFICATION', undefined],
    ['mails/a/b', undefined],
    ['mails/../x', undefined],
    ['other/abc', undefined],
  ])('the object %s is the mail %s', (key, mailId) => {
    expect(mailIdOf(key)).toBe(mailId);
  });
});

function nested(depth: number): string {
  const open = Array.from(
    { length: depth },
    (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
  );
  return `${sesTop('example.com')}From: a@example.com\r\n${open.join('')}Content-Type: text/plain\r\n\r\nhello`;
}
