import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeMail, type OutgoingMail } from '../../../../shared/adapters/mail.ts';
import { openLinks } from '../../../../shared/adapters/signed-links.ts';
import { keys } from '../../../../shared/data/keys.ts';
import { addSeconds } from '../../../../shared/domain/instant.ts';
import { renderMail } from '../../../../shared/pages/mail/mail.ts';
import { executeCommand } from '../../../../shared/usecases/complaints/execute-command.ts';
import { takeInComplaint } from '../../../../shared/usecases/complaints/take-in-complaint.ts';
import { type SendDeps, sendOwedMail } from '../../../../shared/usecases/notifications/send-owed-mail.ts';
import {
  customer,
  fakeDesk,
  intake,
  lin,
  submission,
  tuesdayMorning,
} from '../../../support/builders/complaints.ts';
import { policies } from '../../../support/builders/policies.ts';
import { respondent, warehouse } from '../../../support/builders/respondents.ts';
import { fakeDefinitionRepository } from '../../../support/fakes/definition-repository.ts';
import { fakeMailRepository } from '../../../support/fakes/mail-repository.ts';
import { fakeRespondentRepository } from '../../../support/fakes/respondent-repository.ts';
import { Fault, faulty, seeded } from '../../../support/faults.ts';

function post() {
  const desk = fakeDesk();
  const mails = fakeMailRepository();
  const sent: OutgoingMail[] = [];
  let now = tuesdayMorning;
  const gateway = {
    send: async (mail: OutgoingMail) => {
      sent.push(mail);
    },
  };
  const deps = {
    complaints: desk.complaints,
    mails,
    links: openLinks({ current: 'k1', keys: { k1: 's'.repeat(64) } }),
    gateway,
    render: renderMail,
    realNow: () => now,
    publicUrl: 'https://help.example.com',
    escalationEmail: 'lead@example.com',
    definitions: fakeDefinitionRepository(),
    policies,
    now: () => tuesdayMorning,
    respondents: fakeRespondentRepository(respondent(), warehouse),
    staff: { emailOf: async (id: string) => (id === 'lin' ? 'lin@example.com' : undefined) },
  };
  return {
    desk,
    deps,
    sent,
    mails,
    later: (seconds: number) => {
      now = addSeconds(now, seconds);
    },
    send: (reference: string, sequence: number, over: Partial<SendDeps> = {}) =>
      sendOwedMail({ ...deps, ...over }, keys.complaintEvent(reference, sequence)),
  };
}

async function confirmed() {
  const office = post();
  const { event } = await takeInComplaint(office.desk, intake());
  const { reference } = event;
  await executeCommand(office.desk, {
    reference,
    command: { type: 'confirm', data: { customerId: 'c1' } },
    commandId: 'c',
    expectedSequence: 1,
    actor: customer,
    at: tuesdayMorning,
    onConflict: 'reject',
  });
  await executeCommand(office.desk, {
    reference,
    command: { type: 'reply', data: { text: '<b>好的</b>' } },
    commandId: 'r',
    expectedSequence: 2,
    actor: lin,
    at: tuesdayMorning,
    onConflict: 'reject',
  });
  return { ...office, reference };
}

describe('sending what is owed', () => {
  it('mails an unconfirmed address fixed text with one link, and nothing that was typed (rule 2)', async () => {
    const office = post();
    const typed = submission({
      text: 'SUBMITTED-TEXT',
      contact: { name: 'TYPED-NAME', email: 'victim@example.com' },
      orderNumber: 'TYPED-ORDER',
    });
    const { event } = await takeInComplaint(office.desk, intake({ submission: typed }));
    expect(await office.send(event.reference, 1)).toBe('sent');
    const [mail] = office.sent;
    const whole = `${mail?.subject}${mail?.text}${mail?.html}`;
    for (const words of ['SUBMITTED-TEXT', 'TYPED-NAME', 'TYPED-ORDER', event.reference])
      expect(whole).not.toContain(words);
    expect(new Set(mail?.text.match(/https?:\S+/g))).toHaveLength(1);
  });

  it('P7 mail-bomb immunity: 10,000 complaints in the name of one victim, however spelled, bring one mail in 24 hours', async () => {
    const office = post();
    const spellings = [
      'victim@example.com',
      'Victim@Example.com',
      'vic.tim@example.com',
      'victim+a@example.com',
      'v.i.c.t.i.m+zz@EXAMPLE.com',
      'ｖｉｃｔｉｍ@example.com',
    ];
    for (let i = 0; i < 10_000; i++) {
      const email = i % 2 ? `victim+${i}@example.com` : spellings[i % spellings.length];
      const { event } = await takeInComplaint(
        office.desk,
        intake({ idempotencyKey: `bomb-${i}`, submission: submission({ contact: { email } }) }),
      );
      await office.send(event.reference, 1);
    }
    expect(office.sent).toHaveLength(1);
    expect(`${office.sent[0]?.subject}${office.sent[0]?.text}${office.sent[0]?.html}`).not.toMatch(
      /包裹|SO-1001|王/,
    );
    expect(office.desk.complaints.log.size).toBe(10_000);
    office.later(86_401);
    const { event } = await takeInComplaint(
      office.desk,
      intake({
        idempotencyKey: 'next-day',
        submission: submission({ contact: { email: 'victim@example.com' } }),
      }),
    );
    expect(await office.send(event.reference, 1)).toBe('sent');
  });

  it('brings the text of staff, escaped, once the complaint is confirmed; the same event twice is one mail', async () => {
    const { send, sent, reference } = await confirmed();
    expect(await send(reference, 3)).toBe('sent');
    expect(await send(reference, 3)).toBe('already-sent');
    expect(sent).toHaveLength(1);
    expect(sent[0]?.html).toContain('&lt;b&gt;好的&lt;/b&gt;');
    expect(sent[0]?.language).toBe('zh-CN');
  });

  it('does not mail a suppressed address, and says why', async () => {
    const { send, sent, reference, mails, deps } = await confirmed();
    const { keyId, digest } = deps.links.digest('contact', 'wang@example.com');
    await mails.suppress(`${keyId}#${digest}`, 'bounced', tuesdayMorning);
    expect(await send(reference, 3)).toBe('suppressed');
    expect(sent).toEqual([]);
  });

  it('P6 loses no mail and sends none twice but where a sender died between send and mark', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 2 ** 31 - 1 }), async (seed) => {
        const { send, sent, reference, mails, deps, later } = await confirmed();
        const random = seeded(seed);
        let killedInWindow = 0;
        const deadly = {
          ...mails,
          mark: async (...args: Parameters<typeof mails.mark>) => {
            if (random() < 0.4) {
              killedInWindow += 1;
              throw new Fault('killed between send and mark');
            }
            return mails.mark(...args);
          },
        };
        const wild = {
          ...deps,
          mails: faulty(deadly, random, () => 0.1),
          gateway: faulty(deps.gateway, random, () => 0),
        };
        for (let tries = 0; tries < 200; tries++) {
          const result = await send(reference, 3, wild).catch(() => undefined);
          if (result === 'sent' || result === 'already-sent') break;
          later(121);
        }
        expect(sent.length).toBeGreaterThanOrEqual(1);
        expect(sent.length).toBeLessThanOrEqual(1 + killedInWindow + 200 * 0.1);
        expect(new Set(sent.map(({ text }) => text)).size).toBe(1);
      }),
      { numRuns: 50 },
    );
  });

  it('lets the message come back while another sender holds the mail', async () => {
    const { send, reference, deps } = await confirmed();
    const stuck = { send: () => new Promise<void>(() => {}) };
    void send(reference, 3, { gateway: stuck });
    await new Promise((resolve) => setImmediate(resolve));
    await expect(send(reference, 3)).rejects.toThrow(expect.objectContaining({ name: 'MailIsLeased' }));
    expect(deps.publicUrl).toBeTruthy();
  });

  it('sends a mail that SES refused when its message comes again', async () => {
    const { send, sent, reference, later } = await confirmed();
    const refusing = {
      send: async () => {
        throw Object.assign(new Error('Email address is not verified'), { name: 'MessageRejected' });
      },
    };
    await expect(send(reference, 3, { gateway: refusing })).rejects.toThrow('not verified');
    expect(sent).toEqual([]);
    later(61);
    expect(await send(reference, 3)).toBe('sent');
    expect(sent).toHaveLength(1);
  });

  it('mails nobody for an imported event', async () => {
    const { desk, send, sent, reference } = await confirmed();
    const head = await desk.complaints.head(reference);
    if (!head) throw new Error('no head');
    await desk.complaints.append({ ...head, sequence: 4, commandId: 'imported', origin: 'import' });
    expect(await send(reference, 4)).toBe('nothing-owed');
    expect(sent).toEqual([]);
  });
});

describe('R163 where an answer by mail goes', () => {
  const replyDomain = 'reply.redress.example';

  it('is an address that proves the complaint, in a mail to a confirmed customer', async () => {
    const { send, sent, deps, reference } = await confirmed();
    expect(await send(reference, 3, { replyDomain })).toBe('sent');
    const { replyTo = '' } = sent[0] ?? {};
    const [, token = ''] = /^reply\+(.+)@reply\.redress\.example$/.exec(replyTo) ?? [];
    expect(deps.links.verifyReply(token.toUpperCase(), tuesdayMorning).reference).toBe(reference);
    expect(token.length + 'reply+'.length).toBeLessThanOrEqual(64);
    const raw = (await composeMail(sent[0] as OutgoingMail, 'care@example.com')).toString('latin1');
    expect(raw.replaceAll('\r\n ', ' ')).toContain(`\r\nReply-To: ${replyTo}\r\n`);
  });

  it('is no such address before the complaint is confirmed, nor without a domain that takes mail', async () => {
    const { send, sent, reference } = await confirmed();
    await send(reference, 1, { replyDomain });
    await send(reference, 3);
    expect(sent.map(({ replyTo }) => replyTo)).toEqual([undefined, undefined]);
    const raw = (await composeMail(sent[1] as OutgoingMail, 'care@example.com')).toString('latin1');
    expect(raw).not.toMatch(/^Reply-To:/m);
  });

  it('is refused by the header rule when it is no plain address', async () => {
    const { send, sent, reference } = await confirmed();
    await send(reference, 3);
    const mail = { ...(sent[0] as OutgoingMail), replyTo: 'a@b.example\r\nBcc: x@y.example' };
    await expect(composeMail(mail, 'care@example.com')).rejects.toThrow(
      expect.objectContaining({ code: 'address-refused' }),
    );
  });
});

describe('the message on the wire', () => {
  const mail: OutgoingMail = {
    mailId: 'm1',
    to: 'a@example.com',
    language: 'zh-CN',
    subject: '您好',
    text: '正文',
    html: '<p>正文</p>',
    unsubscribeUrl: 'https://x.example/u',
  };

  it('is 7-bit, automatic, and can be unsubscribed from with one click (RFC 8058)', async () => {
    const raw = (await composeMail(mail, 'care@example.com')).toString('latin1');
    expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(raw).toMatch(/^List-Unsubscribe: <https:\/\/x\.example\/u>\r$/m);
    expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
    expect(raw).toMatch(/^X-Auto-Response-Suppress: All\r$/m);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: seven bits are what is claimed
    expect(raw).toMatch(/^[\u0000-\u007f]*$/);
  });

  it.each([
    'a@b.c\r\nBcc: x@y.z',
    '"a b"@example.com',
    'a@example.com (comment)',
    'a@example.com, b@example.com',
    'group: a@b.co;',
    `${'a'.repeat(250)}@example.com`,
  ])('refuses the address %j', async (to) => {
    await expect(composeMail({ ...mail, to }, 'care@example.com')).rejects.toThrow(
      expect.objectContaining({ code: 'address-refused' }),
    );
  });

  it('P6 begins no header of its own in 2,000 fuzzed subjects', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (subject) => {
        const raw = await composeMail({ ...mail, subject }, 'care@example.com').then(
          (message) => message.toString('latin1'),
          () => '',
        );
        const names = raw.split('\r\n\r\n')[0]?.match(/^[A-Za-z-]+(?=:)/gm) ?? [];
        expect(names.filter((name) => /^(bcc|cc|x-evil)$/i.test(name))).toEqual([]);
        expect(names.length).toBeLessThanOrEqual(14);
      }),
      { numRuns: 2_000 },
    );
  });
});
