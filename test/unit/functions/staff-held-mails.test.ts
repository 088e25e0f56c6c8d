import { describe, expect, it } from 'vitest';
import type { HoldReason } from '../../../shared/domain/channels/mail/automatic-mail.ts';
import { customerTimeline } from '../../../shared/domain/complaints/customer-timeline.ts';
import { owedMail } from '../../../shared/domain/notifications/owed-mails.ts';
import { lin } from '../../support/builders/complaints.ts';
import { mailFile, sesTop } from '../../support/builders/mail-desk.ts';
import { claimsOf, staffDesk } from '../../support/builders/staff-desk.ts';

const receivedAt = '2026-11-24T01:30:00.000Z';
const path = '/api/staff/held-mails';

/** The staff API with held mails, each with its original. */
async function heldDesk(bytes: Buffer | string = mailFile('gmail-reply'), reason: HoldReason = 'spam') {
  const desk = staffDesk();
  const mail = { mailId: 'held1', receivedAt };
  desk.storedMails.set(mail.mailId, { ...mail, bytes: Buffer.from(bytes) });
  await desk.deps.inbound.hold({ ...mail, reason });
  const settle = (json: unknown, mailId = mail.mailId, who = lin) =>
    desk.call({ method: 'POST', path: `${path}/${mailId}`, json, claims: claimsOf(who) });
  const list = async () => (await desk.get(`${path}?month=2026-11`)).json;
  return { ...desk, settle, list };
}

describe('R163 what staff make of mails that were kept aside', () => {
  it('attached: the message of the customer, from when it came in; it ends waiting-customer', async () => {
    const { settle, list, receive, apply, complaints } = await heldDesk();
    const reference = await receive();
    await apply(reference, { type: 'ask-customer', data: { text: 'Which pair?' } }, lin);
    const { status, json } = await settle({ as: 'attached', reference });
    expect([status, json.settled]).toEqual([
      200,
      { as: 'attached', reference, by: 'lin', at: '2026-11-24T02:00:00.000Z' },
    ]);
    const head = await complaints.head(reference);
    expect(head).toMatchObject({
      type: 'customer-wrote',
      actor: { kind: 'staff', id: 'lin' },
      data: {
        text: expect.stringMatching(/^It is the blue one/),
        channel: 'email',
        happenedAt: receivedAt,
        from: 'emma@example.com',
        mail: { mailId: 'held1' },
      },
      state: { status: 'received' },
    });
    expect((await list()).mails).toMatchObject([{ mailId: 'held1', reason: 'spam', settled: { reference } }]);
  });

  it('taken in: a complaint of its own, unconfirmed, in its language, that asks its proven sender to confirm', async () => {
    const { settle, complaints } = await heldDesk(mailFile('new-with-photo'));
    const { json } = await settle({ as: 'taken-in' });
    const event = await complaints.head(json.settled.reference);
    expect(event).toMatchObject({
      type: 'received',
      data: { channel: 'email', language: 'zh-CN', submission: { contact: { email: 'li@example.com' } } },
    });
    expect(event?.state.customerId).toBeUndefined();
    expect(event && owedMail(event)?.purpose).toBe('confirm-complaint');
  });

  it('taken in without proof of its sender, it owes no mail (no backscatter)', async () => {
    const { settle, complaints } = await heldDesk(mailFile('spoofed'));
    const { json } = await settle({ as: 'taken-in' });
    const event = await complaints.head(json.settled.reference);
    expect(event?.type === 'received' && event.data.suspect).toBe(true);
    expect(event && owedMail(event)).toBeUndefined();
    expect(JSON.stringify(event)).not.toContain('attacker@attacker.example');
  });

  it('discarded: nothing comes of it, and the list says who decided', async () => {
    const { settle, list, complaints } = await heldDesk('no mail at all', 'unreadable');
    expect((await settle({ as: 'discarded' })).status).toBe(200);
    expect((await list()).mails[0].settled).toMatchObject({ as: 'discarded', by: 'lin' });
    expect(complaints.log.size).toBe(0);
  });

  it('is decided once: whoever comes second is told', async () => {
    const { settle, receive, complaints } = await heldDesk();
    const reference = await receive();
    await settle({ as: 'discarded' });
    const { json } = await settle({ as: 'attached', reference });
    expect(json).toMatchObject({ status: 409, code: 'mail-settled' });
    expect(await complaints.since(reference, 0)).toHaveLength(1);
  });

  it('P3 killed between the event and the note, the same decision again makes nothing twice', async () => {
    const { settle, receive, complaints, deps } = await heldDesk();
    const reference = await receive();
    const whole = deps.inbound.settle;
    deps.inbound.settle = async () => Promise.reject(new Error('killed'));
    expect((await settle({ as: 'attached', reference })).status).toBe(500);
    deps.inbound.settle = whole;
    expect((await settle({ as: 'attached', reference })).status).toBe(200);
    expect((await complaints.since(reference, 0)).map(({ type }) => type)).toEqual([
      'received',
      'customer-wrote',
    ]);
  });

  it.each([
    ['an unknown mail', 'nobody', { as: 'discarded' }, 404, 'mail-unknown'],
    [
      'an unknown complaint',
      'held1',
      { as: 'attached', reference: 'R-0000-0000-000' },
      404,
      'complaint-unknown',
    ],
    ['no decision', 'held1', { as: 'forwarded' }, 400, 'fields-invalid'],
    ['a complaint to discard it at', 'held1', { as: 'discarded', reference: 'x' }, 400, 'fields-invalid'],
  ])('refuses %s', async (_what, mailId, json, status, code) => {
    const { settle } = await heldDesk();
    expect((await settle(json, mailId)).json).toMatchObject({ status, code });
  });

  it('takes in nothing that says nothing or has no sender', async () => {
    const silent = await heldDesk(`${sesTop('example.com')}From: a@example.com\r\n\r\n`, 'empty');
    expect((await silent.settle({ as: 'taken-in' })).json.code).toBe('mail-says-nothing');
    const nobody = await heldDesk('Subject: Hello\r\n\r\nIt never came.', 'no-sender');
    expect((await nobody.settle({ as: 'taken-in' })).json.code).toBe('mail-says-nothing');
    const reference = await nobody.receive();
    expect((await nobody.settle({ as: 'attached', reference })).status).toBe(200);
    const events = await nobody.complaints.since(reference, 0);
    expect(customerTimeline(events).map(({ type }) => type)).toEqual(['received', 'customer-wrote']);
  });

  it('nobody whose account is disabled decides', async () => {
    const { settle, accounts } = await heldDesk();
    accounts.delete('lin');
    expect((await settle({ as: 'discarded' })).json.code).toBe('account-disabled');
  });
});
