import { describe, expect, it } from 'vitest';
import { owedMail } from '../../../shared/domain/notifications/owed-mails.ts';
import { lin, tuesdayMorning } from '../../support/builders/complaints.ts';
import { claimsOf, staffDesk } from '../../support/builders/staff-desk.ts';

const path = '/api/staff/complaints';
const call = {
  commandId: 'command-0001',
  channel: 'phone',
  contact: { name: '陈太太', phone: '+86 138-0013-8000' },
  text: '洗衣机漏水，师傅没有来。',
  orderNumber: 'SO-2002',
  language: 'zh-CN',
  happenedAt: '2026-11-24T09:30:00+08:00',
};

function intakeDesk() {
  const desk = staffDesk();
  const log = (over: Record<string, unknown> = {}) =>
    desk.call({ method: 'POST', path, json: { ...call, ...over }, claims: claimsOf(lin) });
  const first = async (reference: string) => {
    const event = await desk.complaints.event(reference, 1);
    if (event?.type !== 'received') throw new Error(`${reference} was not received`);
    return event;
  };
  return { ...desk, log, first };
}

describe('R018, R141 staff log a complaint of another channel', () => {
  it('is one event: confirmed, with owner, both times and the link for the customer', async () => {
    const { log, first, complaints, links, contacts } = intakeDesk();
    const { status, json } = await log();
    expect(status).toBe(201);
    expect(json).toMatchObject({
      channel: 'phone',
      happenedAt: '2026-11-24T01:30:00.000Z',
      loggedAt: tuesdayMorning,
      ownerId: 'lin',
      mailed: false,
    });
    const [, token = ''] = json.statusUrl.split('https://help.example.com/status/');
    expect(links.verify('status', token, tuesdayMorning).id).toBe(json.reference);
    const event = await first(json.reference);
    expect(await complaints.since(json.reference, 1)).toEqual([]);
    expect(event.actor).toEqual({ kind: 'staff', id: 'lin' });
    expect(event.data).toMatchObject({ channel: 'phone', happenedAt: '2026-11-24T01:30:00.000Z' });
    expect(event.state.customerId).toBe(
      await contacts.customerOf(links.digest('contact', 'tel:8613800138000')),
    );
    expect(owedMail(event)).toBeUndefined();
  });

  it('answers a retry with the same complaint, and another text under the same command with 422', async () => {
    const { log, complaints } = intakeDesk();
    const { json } = await log();
    expect((await log()).json.reference).toBe(json.reference);
    expect(await complaints.since(json.reference, 1)).toEqual([]);
    for (const other of [{ text: 'x' }, { channel: 'fax' }, { owner: 'mine' }, { happenedAt: undefined }])
      expect((await log(other)).json.code).toBe('key-reused');
  });

  it('finds the customer by the address, whoever took the complaint', async () => {
    const { log, first } = intakeDesk();
    const customerOf = async (over: Record<string, unknown>) =>
      (await first((await log(over)).json.reference)).state.customerId;
    const one = await customerOf({ commandId: 'command-0001' });
    expect(await customerOf({ commandId: 'command-0002', contact: { phone: '8613800138000' } })).toBe(one);
    expect(await customerOf({ commandId: 'command-0003', contact: { phone: '13900139000' } })).not.toBe(one);
  });

  it('takes somebody without any address, as a customer of their own', async () => {
    const { log, first } = intakeDesk();
    const ids = [];
    for (const commandId of ['command-0001', 'command-0002']) {
      const { status, json } = await log({ commandId, channel: 'counter', contact: {} });
      expect(status).toBe(201);
      ids.push((await first(json.reference)).state.customerId);
    }
    expect(ids[0]).toBeTruthy();
    expect(ids[0]).not.toBe(ids[1]);
  });

  it('mails the link where there is an address, in a text that asks for nothing to be confirmed', async () => {
    const { log, first } = intakeDesk();
    const { json } = await log({ contact: { email: 'chen@example.com' } });
    expect(json.mailed).toBe(true);
    expect(owedMail(await first(json.reference))).toEqual({ purpose: 'complaint-logged', to: 'customer' });
  });

  it('goes to the agent who keeps it, or to whom the routing names', async () => {
    const { deps, log } = intakeDesk();
    Object.assign(deps.intake, { routing: { ...deps.intake.routing, ownerId: 'wong' } });
    expect((await log()).json.ownerId).toBe('wong');
    expect((await log({ commandId: 'command-0002', owner: 'mine' })).json.ownerId).toBe('lin');
  });

  it('is now, in the language of the agent, when nothing else is said', async () => {
    const { call: send, first } = intakeDesk();
    const { json } = await send({
      method: 'POST',
      path,
      json: { ...call, happenedAt: undefined, language: undefined },
      headers: { 'accept-language': 'zh-TW' },
      claims: claimsOf(lin),
    });
    const { data } = await first(json.reference);
    expect([data.language, data.happenedAt]).toEqual(['zh-TW', tuesdayMorning]);
    expect(Object.keys(json.promises)).toEqual(['resolutionDueAt']);
  });

  it.each([
    ['channel', { channel: 'web' }, 400],
    ['channel', { channel: 'pigeon' }, 400],
    ['contact/email', { contact: { email: '"a b"@example.com' } }, 400],
    ['contact/address', { contact: { address: 'x' } }, 400],
    ['text', { text: ' ' }, 400],
    ['commandId', { commandId: 'x' }, 400],
    ['happenedAt', { happenedAt: '2026-11-24T09:30:00' }, 400],
    ['happenedAt', { happenedAt: 'yesterday' }, 400],
    ['customerId', { customerId: 'c9' }, 400],
    ['ownerId', { ownerId: 'chen' }, 400],
    ['happenedAt', { happenedAt: '2026-11-24T02:00:00.001Z' }, 422],
    ['happenedAt', { happenedAt: '2025-11-22T02:00:00Z' }, 422],
  ])('refuses a broken %s and stores nothing: %j', async (field, over, status) => {
    const { log, complaints, contacts, links } = intakeDesk();
    const answer = await log(over);
    expect(answer.status).toBe(status);
    expect(answer.json.errors?.[0]?.field ?? answer.json.field).toBe(field);
    expect(complaints.log.size).toBe(0);
    expect(await contacts.customerOf(links.digest('contact', 'tel:8613800138000'))).toBeUndefined();
  });

  it('refuses a disabled account', async () => {
    const { log, accounts, complaints } = intakeDesk();
    accounts.delete('lin');
    expect((await log()).json.code).toBe('account-disabled');
    expect(complaints.log.size).toBe(0);
  });

  it('gives the link of any complaint to copy again', async () => {
    const { get, receive, links } = intakeDesk();
    const reference = await receive();
    const { json } = await get(`${path}/${reference}/link`);
    expect(links.verify('status', json.statusUrl.split('/status/')[1], tuesdayMorning).id).toBe(reference);
    expect((await get(`${path}/R-0000-0000-001/link`)).json.code).toBe('complaint-unknown');
  });
});

describe('R062, R163 later contacts of any channel', () => {
  it('a message by WeChat, logged later, ends the wait and stands in the one timeline', async () => {
    const { command, receive, get, later } = intakeDesk();
    const reference = await receive();
    await command(reference, 'ask-customer', { text: '哪一件？' });
    const happenedAt = later(600);
    later(600);
    const { status } = await command(reference, 'customer-write', {
      text: '蓝色那件。',
      channel: 'wechat',
      happenedAt,
      from: '王太太',
    });
    expect(status).toBe(200);
    const { json } = await get(`${path}/${reference}`);
    expect(json.state.status).toBe('received');
    expect(json.timeline.at(-1)).toMatchObject({
      type: 'customer-wrote',
      data: { channel: 'wechat', happenedAt, from: '王太太' },
      actor: { kind: 'staff', id: 'lin' },
    });
    expect(json.contacts).toEqual({ inbound: 2, outbound: 1, channels: ['web', 'wechat'], toAnswer: null });
  });

  it('a call to the customer is the first answer when the customer was reached', async () => {
    const { command, receive } = intakeDesk();
    const reference = await receive();
    const said = { text: 'Promised a visit on Friday.', channel: 'phone' };
    await command(reference, 'log-contact', { ...said, reached: false });
    const { json } = await command(reference, 'log-contact', { ...said, reached: true });
    const phases = json.timeline.map(({ type }: { type: string }) => type);
    expect(phases).toEqual(['received', 'contact-logged', 'contact-logged']);
    expect(json.clocks[0]).toMatchObject({ clock: 'firstResponse', phase: 'met' });
    expect((await command(reference, 'log-contact', said)).json.errors[0].field).toBe('data/reached');
  });
});
