import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customerTimeline } from '../../../../shared/domain/complaints/customer-timeline.ts';
import { owedMail } from '../../../../shared/domain/notifications/owed-mails.ts';
import { mailDesk, mailFile, replyDomain, sesTop } from '../../../support/builders/mail-desk.ts';

/** A plain mail from that address. */
const mailFrom = (
  address: string,
  {
    to = `care@${replyDomain}`,
    subject = 'Hello',
    text = 'It is the blue one.',
    headers = '',
    dmarc = 'pass',
    spam = 'PASS',
    virus = 'PASS',
    id = '',
  } = {},
) =>
  `${sesTop(address.split('@')[1] ?? '', { dmarc, spam, virus, to })}From: Emma <${address}>\r\nTo: ${to}\r\nSubject: ${subject}\r\n${id && `Message-ID: <${id}>\r\n`}${headers}Content-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`;

describe('R163 a customer answers by mail', () => {
  it('a reply lands in the timeline of its complaint and ends waiting-customer', async () => {
    const desk = mailDesk();
    const reference = await desk.complaint();
    await desk.command(reference, { type: 'ask-customer', data: { text: 'Which pair?' } });
    const result = await desk.receive(mailFile('gmail-reply', { to: desk.replyTo(reference), reference }));
    expect(result).toEqual({ outcome: 'appended', reference });
    const head = await desk.complaints.head(reference);
    expect(head).toMatchObject({
      type: 'customer-wrote',
      actor: { kind: 'customer' },
      data: { channel: 'email', mail: { mailId: 'mail-3' } },
      state: { status: 'received' },
    });
    expect(head?.type === 'customer-wrote' && head.data.text).toMatch(/^It is the blue one[^>]*Emma$/);
  });

  it('knows the complaint by the reference in the subject alone, when the sender is proven to be its contact', async () => {
    const desk = mailDesk();
    const reference = await desk.complaint();
    expect(await desk.receive(mailFrom('Emma@Example.com', { subject: `About ${reference}` }))).toEqual({
      outcome: 'appended',
      reference,
    });
  });

  it('P2 is one event, however often it is delivered, also by two servers', async () => {
    const desk = mailDesk();
    const reference = await desk.complaint();
    const bytes = mailFile('gmail-reply', { to: desk.replyTo(reference), reference });
    for (const mailId of ['one', 'one', 'two']) await desk.receive(bytes, mailId);
    expect(await desk.story(reference)).toHaveLength(2);
    const other = mailFrom('emma@example.com', { to: desk.replyTo(reference), text: 'One thing more.' });
    await desk.receive(other, 'three');
    expect(await desk.story(reference)).toHaveLength(3);
  });

  it('never confirms an unconfirmed complaint: that is for its link', async () => {
    const desk = mailDesk();
    const reference = await desk.complaint();
    await desk.receive(
      mailFrom('emma@example.com', { to: desk.replyTo(reference), text: 'Yes, it was me.' }),
    );
    expect((await desk.complaints.head(reference))?.state.customerId).toBeUndefined();
  });

  it('goes to the complaint that goes on when its own was merged into another of the same contact', async () => {
    const desk = mailDesk();
    const [old, goesOn, others] = [
      await desk.complaint(),
      await desk.complaint(),
      await desk.complaint('zoe@example.com'),
    ];
    await desk.command(old, { type: 'merge', data: { into: goesOn } });
    const result = await desk.receive(mailFrom('emma@example.com', { to: desk.replyTo(old) }));
    expect(result).toEqual({ outcome: 'appended', reference: goesOn });
    await desk.command(goesOn, { type: 'merge', data: { into: others } });
    const held = await desk.receive(mailFrom('emma@example.com', { to: desk.replyTo(old), text: 'And?' }));
    expect(held).toEqual({ outcome: 'held-at-complaint', reference: others });
  });

  it('keeps 8,000 characters of a longer one and says that the rest is in the original', async () => {
    const desk = mailDesk();
    const reference = await desk.complaint();
    await desk.receive(
      mailFrom('emma@example.com', { to: desk.replyTo(reference), text: 'a'.repeat(70_000) }),
    );
    const [, event] = await desk.story(reference);
    expect(event?.data).toMatchObject({ text: 'a'.repeat(8_000), mail: { cut: true } });
  });
});

describe('R163 a new complaint by mail', () => {
  it('is unconfirmed, in its language, with the mail that asks for confirmation; attachments stay in the original', async () => {
    const desk = mailDesk();
    const result = await desk.receive(mailFile('new-with-photo'));
    if (result?.outcome !== 'received') throw new Error('not received');
    const event = await desk.complaints.head(result.reference);
    if (event?.type !== 'received') throw new Error('no first event');
    expect(event.data).toMatchObject({
      channel: 'email',
      language: 'zh-CN',
      submission: {
        contact: { email: 'li@example.com', name: '李雷' },
        text: '洗衣机漏水，没人来修\n\n上周买的洗衣机漏水，打了三次电话没人来。\n订单号 SO-3003。',
      },
      mail: { attachments: 1 },
    });
    expect(event.state.customerId).toBeUndefined();
    expect(owedMail(event)).toEqual({ purpose: 'confirm-complaint', to: 'customer' });
  });

  it('Cc never grants access: nobody but the sender is known to the complaint', async () => {
    const desk = mailDesk();
    const result = await desk.receive(mailFile('new-with-photo'));
    if (result?.outcome !== 'received') throw new Error('not received');
    expect(JSON.stringify(await desk.story(result.reference))).not.toContain('friend@example.org');
  });

  it('whose sender nobody proved owes no mail until staff have looked (no backscatter)', async () => {
    const desk = mailDesk();
    for (const dmarc of ['fail', 'none']) {
      const result = await desk.receive(mailFrom('victim@example.com', { dmarc, text: dmarc }));
      if (result?.outcome !== 'received') throw new Error('not received');
      const event = await desk.complaints.head(result.reference);
      expect(event?.type === 'received' && event.data.suspect).toBe(true);
      expect(event && owedMail(event)).toBeUndefined();
    }
  });

  it('cannot take the place of another by using its Message-ID first', async () => {
    const desk = mailDesk();
    const attack = await desk.receive(mailFrom('a@attacker.example', { id: 'known@example.com', text: 'x' }));
    const real = await desk.receive(mailFrom('emma@example.com', { id: 'known@example.com' }));
    expect([attack?.outcome, real?.outcome]).toEqual(['received', 'received']);
    expect(attack).not.toEqual(real);
  });
});

describe("peers' incidents", () => {
  it('Zendesk 2024: a spoofed From with a Cc enters no timeline as the customer and reveals nothing', async () => {
    const desk = mailDesk();
    const reference = await desk.complaint();
    // The attacker knows the reference; forged results of a check stand below the real ones.
    const guessed = await desk.receive(mailFile('spoofed', { reference }));
    expect(guessed?.outcome).toBe('received');
    expect(guessed).not.toMatchObject({ reference });
    expect(await desk.story(reference)).toHaveLength(1);
    // Even with the reply address: staff see it, the customer does not, and nothing moves.
    const before = await desk.complaints.head(reference);
    const known = await desk.receive(mailFile('spoofed', { reference, to: desk.replyTo(reference) }));
    expect(known).toEqual({ outcome: 'held-at-complaint', reference });
    const head = await desk.complaints.head(reference);
    expect(head).toMatchObject({
      type: 'mail-held',
      data: { reason: 'unproven' },
      actor: { kind: 'system', id: 'mail' },
    });
    expect(head?.state).toEqual(before?.state);
    expect(head && owedMail(head)).toBeUndefined();
    const events = await desk.complaints.since(reference, 0);
    expect(customerTimeline(events).map(({ type }) => type)).toEqual(['received']);
    expect(JSON.stringify(events)).not.toContain('attacker@attacker.example');
  });

  it('ticket trick: the sign-up mail of a stranger is never shown to whoever complained', async () => {
    const desk = mailDesk();
    const reference = await desk.complaint('attacker@example.com');
    const result = await desk.receive(mailFile('sign-up', { to: desk.replyTo(reference), reference }));
    expect(result).toEqual({ outcome: 'held-at-complaint', reference });
    const events = await desk.complaints.since(reference, 0);
    expect(events.at(-1)).toMatchObject({ type: 'mail-held', data: { reason: 'other-address' } });
    expect(JSON.stringify(customerTimeline(events))).not.toContain('481-516');
    expect((await desk.receive(mailFile('sign-up', { reference })))?.outcome).toBe('received');
  });

  it('Zammad CVE-2026-34722: a mail links one complaint, the one its own address names', async () => {
    const desk = mailDesk();
    const [mine, other] = [await desk.complaint(), await desk.complaint()];
    const both = mailFrom('emma@example.com', {
      to: `${desk.replyTo(mine)}, ${desk.replyTo(other)}`,
      subject: `Re: ${other}`,
    });
    expect(await desk.receive(both)).toEqual({ outcome: 'appended', reference: mine });
    expect(await desk.story(other)).toHaveLength(1);
  });

  it.each([
    ['out-of-office', 'automatic'],
    ['bounce', 'bounce'],
    ['newsletter', 'bulk'],
  ])(
    'mail loops (Zammad #1131, osTicket #1041, Chatwoot #5131): %s is kept aside as %s',
    async (name, reason) => {
      const desk = mailDesk();
      const reference = await desk.complaint();
      await desk.command(reference, { type: 'ask-customer', data: { text: 'Which pair?' } });
      const result = await desk.receive(mailFile(name, { to: desk.replyTo(reference), reference }));
      expect(result).toEqual({ outcome: 'held', reason });
      expect((await desk.complaints.head(reference))?.state.status).toBe('waiting-customer');
      expect([...desk.inbound.list.values()]).toMatchObject([{ reason }]);
    },
  );

  it.each([
    ['automatic', 'Auto-Submitted: auto-replied\r\n', ''],
    ['automatic', 'X-Auto-Response-Suppress: OOF\r\n', ''],
    ['automatic', 'X-Autoreply: yes\r\n', ''],
    ['automatic', '', '自动回复: 您好'],
    ['automatic', '', 'Automatic reply: Hello'],
    ['bulk', 'Precedence: junk\r\n', ''],
    ['bulk', 'List-Id: <x.example>\r\n', ''],
    ['own', 'X-Redress-Mail-Id: abc\r\n', ''],
  ])('mail loops: %s by %s%s', async (reason, headers, subject) => {
    const desk = mailDesk();
    const mail = mailFrom('emma@example.com', { headers, ...(subject && { subject }) });
    expect(await desk.receive(mail)).toEqual({ outcome: 'held', reason });
    expect(desk.complaints.log.size).toBe(0);
  });

  it.each(['care@redress.example', `reply+x@${replyDomain}`, `care@${replyDomain.toUpperCase()}`])(
    'mail loops: our own address %s is never a customer',
    async (address) => {
      const desk = mailDesk();
      expect(await desk.receive(mailFrom(address))).toEqual({ outcome: 'held', reason: 'own' });
    },
  );

  it('mail loops: no more than 20 mails of one sender in an hour are taken in; the rest is kept', async () => {
    const desk = mailDesk();
    const outcomes = [];
    for (let n = 0; n < 25; n++)
      outcomes.push(
        (await desk.receive(mailFrom(`em.ma+${n}@example.com`, { text: `Again ${n}` })))?.outcome,
      );
    expect(outcomes.filter((outcome) => outcome === 'received')).toHaveLength(20);
    expect([...desk.inbound.list.values()].map(({ reason }) => reason)).toEqual(Array(5).fill('too-many'));
    desk.later(3600);
    expect((await desk.receive(mailFrom('emma@example.com', { text: 'later' })))?.outcome).toBe('received');
  });
});

describe('bad input', () => {
  it.each([
    ['spam', { spam: 'FAIL' }],
    ['virus', { virus: 'FAIL', spam: 'FAIL' }],
    ['empty', { subject: '', text: '' }],
  ])('%s is kept aside', async (reason, over) => {
    const desk = mailDesk();
    expect(await desk.receive(mailFrom('emma@example.com', over))).toEqual({ outcome: 'held', reason });
  });

  it('a mail that cannot be read is kept and reported, never lost, never tried again for ever', async () => {
    const desk = mailDesk();
    expect(await desk.receive('', 'broken-mail')).toEqual({ outcome: 'held', reason: 'unreadable' });
    expect(await desk.receive('', 'broken-mail')).toEqual({ outcome: 'held', reason: 'unreadable' });
    expect([...desk.inbound.list.values()]).toEqual([
      { mailId: 'broken-mail', receivedAt: '2026-11-24T02:00:00.000Z', reason: 'unreadable' },
    ]);
  });

  it('wrong, old and foreign reply addresses name nothing', async () => {
    const desk = mailDesk();
    const reference = await desk.complaint();
    const right = desk.replyTo(reference);
    const [token = ''] = right.slice('reply+'.length).split('@');
    const last = token.at(-1) === '0' ? '1' : '0';
    const wrong = [
      `reply+${token.slice(0, -1)}${last}`,
      `reply+${token.replace('.k1.', '.k2.')}`,
      'reply+',
      `reply+${token}x`,
    ];
    for (const [n, local] of wrong.entries()) {
      const mail = mailFrom('emma@example.com', { to: `${local}@${replyDomain}`, text: `Try ${n}` });
      expect([local, (await desk.receive(mail))?.outcome]).toEqual([local, 'received']);
    }
    desk.later(31 * 86_400);
    expect((await desk.receive(mailFrom('emma@example.com', { to: right })))?.outcome).toBe('received');
    expect(await desk.story(reference)).toHaveLength(1);
  });

  it('never fails and never touches a complaint it does not name, whatever arrives', async () => {
    const desk = mailDesk();
    const reference = await desk.complaint();
    const headerLine = fc.tuple(
      fc.constantFrom(
        'From',
        'To',
        'Subject',
        'Content-Type',
        'Auto-Submitted',
        'Received',
        'X-SES-RECEIPT',
        'Authentication-Results',
      ),
      fc.oneof(
        fc.string(),
        fc.string({ unit: 'binary' }),
        fc.constantFrom(
          'a@example.com',
          reference,
          'text/html',
          'multipart/mixed; boundary=b',
          'amazonses.com; dmarc=pass header.from=example.com',
        ),
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(headerLine, { maxLength: 12 }),
        fc.string({ unit: 'binary', maxLength: 400 }),
        async (lines, body) => {
          const text = `${lines.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n${body}`;
          const result = await desk.receive(Buffer.from(text));
          expect(['received', 'held']).toContain(result?.outcome);
        },
      ),
      { numRuns: 300, seed: 20_261_125 },
    );
    expect(await desk.story(reference)).toHaveLength(1);
  });
});
