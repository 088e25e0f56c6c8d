import { describe, expect, it } from 'vitest';
import type { MailHeader } from '../../../../shared/domain/channels/mail/inbound-mail.ts';
import { languageOfText } from '../../../../shared/domain/channels/mail/language-of-text.ts';
import { referenceInSubject, replyTokens } from '../../../../shared/domain/channels/mail/named-complaint.ts';
import { newWords } from '../../../../shared/domain/channels/mail/new-words.ts';
import { receiptVerdicts } from '../../../../shared/domain/channels/mail/receipt-verdicts.ts';
import { textOfHtml } from '../../../../shared/domain/channels/mail/text-of-html.ts';

const header = (name: string, value: string): MailHeader => ({ name, value });
const ses = header(
  'received',
  'from mx (mx [1.2.3.4]) by inbound-smtp.eu-west-1.amazonaws.com with SMTP id x for a@b;',
);
const passed = header(
  'authentication-results',
  'amazonses.com; spf=pass; dmarc=pass header.from=Example.com;',
);
const receipt = header('x-ses-receipt', 'AEFB');
const path = header('return-path', '<a@example.com>');

describe('what the receiving service found out', () => {
  it('is read from its own headers on top', () => {
    const top = [
      path,
      ses,
      header('x-ses-spam-verdict', 'FAIL'),
      header('x-ses-virus-verdict', 'PASS'),
      passed,
      receipt,
    ];
    expect(receiptVerdicts(top)).toEqual({ spam: true, virus: false, dmarcFor: 'example.com' });
  });

  it.each([
    ['below the receipt', [path, ses, receipt, passed]],
    ['below another Received line', [path, ses, header('received', 'by x'), passed, receipt]],
    ['without a receipt', [path, ses, passed]],
    ['not received by the service', [path, header('received', 'by mail.attacker.example'), passed, receipt]],
    [
      'by somebody else',
      [
        ses,
        header('authentication-results', 'mx.attacker.example; dmarc=pass header.from=example.com'),
        receipt,
      ],
    ],
    [
      'failed',
      [ses, header('authentication-results', 'amazonses.com; dmarc=fail header.from=example.com'), receipt],
    ],
    [
      'none',
      [ses, header('authentication-results', 'amazonses.com; dmarc=none header.from=example.com'), receipt],
    ],
    [
      'in the comment of another',
      [
        ses,
        header('authentication-results', 'amazonses.com; spf=pass (dmarc=pass header.from=example.com)'),
        receipt,
      ],
    ],
    [
      'twice',
      [
        ses,
        header(
          'authentication-results',
          'amazonses.com; dmarc=fail header.from=a.com; dmarc=pass header.from=example.com',
        ),
        receipt,
      ],
    ],
    ['nothing at all', []],
  ])('proves nothing when DMARC is %s', (_what, headers) => {
    expect(receiptVerdicts(headers).dmarcFor).toBeNull();
  });
});

describe('what was written now', () => {
  it.each([
    ['no history', 'Hello\n\nEmma', 'Hello\n\nEmma'],
    ['a signature', 'Hello\n-- \nEmma Taylor\nCEO', 'Hello'],
    ['a quote at the end', 'Yes.\n\n> Is it?\n>\n> Care', 'Yes.'],
    ['an attribution', 'Yes.\n\nOn 24 Nov 2026, at 10:05, Care <care@x.example> wrote:\n\n> Is it?', 'Yes.'],
    [
      'one over two lines',
      'Yes.\nOn Tue, Nov 24, 2026 at 10:05 AM Care <care@x.example>\nwrote:\n> Is it?',
      'Yes.',
    ],
    [
      'Outlook',
      'Yes.\n\nFrom: Care <care@x.example>\nSent: Tuesday\nTo: Emma\nSubject: Re\n\nIs it?',
      'Yes.',
    ],
    ['简体', '是的。\n在 2026年11月24日，售后服务 <care@x.example> 写道：\n> 是吗？', '是的。'],
    ['繁體', '是的。\n客戶服務 <care@x.example> 於 2026年11月24日 週二 上午10:05寫道：\n> 是嗎？', '是的。'],
    ['a phone', 'Yes.\n\nSent from my iPhone', 'Yes.'],
    [
      'answers between the lines',
      '> Which one?\nThe blue one.\n> Which size?\n42',
      '> Which one?\nThe blue one.\n> Which size?\n42',
    ],
    [
      'nothing above the history',
      'On 24 Nov 2026, Care <c@x.example> wrote:\n> a\nanswer below\n> b',
      'On 24 Nov 2026, Care <c@x.example> wrote:\n> a\nanswer below\n> b',
    ],
    [
      'a sentence that looks like a header',
      'Subject: to your promise, I wait.\nDo something.',
      'Subject: to your promise, I wait.\nDo something.',
    ],
    ['only a quote', '> forwarded without a word', '> forwarded without a word'],
  ])('%s', (_what, text, words) => {
    expect(newWords(text)).toBe(words);
  });
});

describe('an HTML mail', () => {
  it.each([
    ['<p>a &amp; b</p><p>c</p>', 'a & b\nc'],
    ['a<br>b<br/>c', 'a\nb\nc'],
    ['<style>p{}</style><script>x()</script><!-- <p>no</p> --><p>yes</p>', 'yes'],
    ['<blockquote><p>old</p></blockquote>new', '> old\nnew'],
    ['<p>1 &lt; 2 &#x4f60;&#22909; &unknown; &#0;&#xd800;</p>', '1 < 2 你好 &unknown;'],
    ['<p>a</p', 'a'],
    ['a <b', 'a'],
    ['<script>never closed', ''],
    ['<p>a&lt;img src=x onerror=y&gt;</p>', 'a<img src=x onerror=y>'],
  ])('%s', (html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });
});

describe('which complaint a mail names', () => {
  it('by its reply addresses, whatever their case', () => {
    expect(
      replyTokens(['Care@x.example', 'Reply+ABC.k1@x.example', 'reply+abc.k1@y.example', 'reply+@x']),
    ).toEqual(['abc.k1', '']);
  });
  it('by a reference in the subject whose check character is right', () => {
    expect(referenceInSubject('Re: R-0000-0000-002 and R-0000-0000-000, fwd')).toBe('R-0000-0000-000');
    expect(referenceInSubject('Re: order R-1234')).toBeUndefined();
  });
});

describe('the language to answer in', () => {
  it.each([
    ['Where is my parcel?', 'en'],
    ['包裹还没到，请问什么时候发货？', 'zh-CN'],
    ['包裹還沒到，請問什麼時候發貨？', 'zh-TW'],
    ['Model 小米 of the phone does not charge any more since last week', 'en'],
    ['注文した商品がまだ届きません。', 'en'],
    ['不好', 'zh-CN'],
  ])('%s: %s', (text, language) => {
    expect(languageOfText(text)).toBe(language);
  });
});
