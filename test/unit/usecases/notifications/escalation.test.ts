import { describe, expect, it } from 'vitest';
import type { ComplaintFact } from '../../../../shared/domain/complaints/events.ts';
import { levelsToTell } from '../../../../shared/domain/notifications/escalation.ts';
import { defaultTimers } from '../../../../shared/domain/sla/timer-route.ts';
import { fireTimer } from '../../../../shared/usecases/sla/fire-timer.ts';
import { alarmOffice } from '../../../support/builders/alarm-office.ts';

const dueAt = '2026-11-24T10:00:00.000Z';
const warned = (share: number): ComplaintFact => ({
  type: 'clock-warned',
  data: { clock: 'resolution', share, dueAt },
});
const breached: ComplaintFact = { type: 'clock-breached', data: { clock: 'resolution', dueAt } };
const team = { lead: 'chen', manager: 'zhao' };

async function who(office: Awaited<ReturnType<typeof alarmOffice>>, fact: ComplaintFact) {
  await office.sendMail(await office.happens(fact));
  return office.mailed().map(([to = '']) => to.split('@')[0]);
}

describe('R140 escalation: owner, lead, manager', () => {
  it('warns the owner at 50 %, the lead at 75 %, the manager at 90 %, and tells each of them once of the breach', async () => {
    const office = await alarmOffice(team);
    expect(await who(office, warned(0.5))).toEqual(['lin']);
    expect(await who(office, warned(0.75))).toEqual(['chen']);
    expect(await who(office, warned(0.9))).toEqual(['zhao']);
    expect(await who(office, breached)).toEqual(['lin', 'chen', 'zhao']);
  });

  it.each([
    [
      'a level whose percentage the policy skips hears at the next share',
      [0.75, 1],
      0.75,
      {},
      ['owner', 'lead'],
    ],
    ['a team can choose its percentages', [0.5, 0.75, 1], 0.5, { owner: 20, lead: 50 }, ['owner', 'lead']],
    ['100 % is the breach only', [0.5, 0.9, 1], 0.9, { lead: 100 }, ['manager']],
    ['a share that nobody waits for mails nobody', [0.1, 0.5, 1], 0.1, {}, []],
    ['the breach is for all', [0.5, 1], 1, { lead: 100 }, ['owner', 'lead', 'manager']],
  ])('%s', (_rule, shares, share, warnFrom, levels) => {
    expect(levelsToTell(share, shares, { warnFrom })).toEqual(levels);
  });

  it('looks people up when it fires: absent or disabled → the next level; nobody → the administrator', async () => {
    const office = await alarmOffice(team, { chen: { from: '2026-11-24', through: '2026-11-24' } });
    expect(await who(office, warned(0.75))).toEqual(['zhao']);
    office.setNow('2026-11-25T02:00:00.000Z');
    expect(await who(office, warned(0.75))).toEqual(['chen']);
    office.emails.delete('chen');
    office.emails.delete('zhao');
    expect(await who(office, warned(0.75))).toEqual(['admin']);
    office.emails.delete('lin');
    office.emails.set('zhao', 'zhao@example.com');
    expect(await who(office, breached)).toEqual(['zhao']);
    expect(await who(await alarmOffice({}), breached)).toEqual(['lin', 'admin']);
  });

  it('says why: as the level, or in its place', async () => {
    const office = await alarmOffice({ ...team, language: 'en' });
    office.emails.delete('lin');
    const key = await office.happens(warned(0.5));
    await office.sendMail(key);
    expect(office.sent[0]).toMatchObject({
      to: 'chen@example.com',
      language: 'en',
      subject: `50 % of the time used: ${office.reference}`,
    });
    expect(office.sent[0]?.text).toContain('in place of the owner');
    // Eight office hours from 10:00 in Shanghai; the warning itself fell due at half of it.
    expect(office.sent[0]?.text).toContain('it is due Nov 24, 2026, 6:00');
    await office.sendMail(await office.happens(warned(0.75)));
    expect(office.sent[1]?.text).toContain('You get this as the lead of the team.');
  });

  it('P6 one mail per level and breach: repeated messages, and people changing between two attempts, bring no second one', async () => {
    const office = await alarmOffice(team);
    const key = await office.happens(breached);
    expect(await office.sendMail(key)).toBe('sent');
    office.emails.set('chen', 'chen.new@example.com');
    expect(await office.sendMail(key)).toBe('already-sent');
    expect(office.mailed()).toHaveLength(3);
  });

  it('P6 a mail that one level refuses comes again, and the others are not mailed twice', async () => {
    const office = await alarmOffice(team);
    const key = await office.happens(breached);
    const { gateway } = office.send;
    let refusals = 1;
    const send = async (mail: Parameters<typeof gateway.send>[0]) => {
      if (mail.to.startsWith('chen') && refusals-- > 0) throw new Error('refused');
      await gateway.send(mail);
    };
    office.send.gateway = { send };
    await expect(office.sendMail(key)).rejects.toThrow('refused');
    office.setNow('2026-11-24T02:02:00.000Z');
    expect(await office.sendMail(key)).toBe('sent');
    expect(office.mailed().map(([to]) => to)).toEqual(
      ['lin', 'chen', 'zhao'].map((id) => `${id}@example.com`),
    );
  });
});

it('R140 an untouched complaint is told to its owner and the next level', async () => {
  const office = await alarmOffice({ ...team, language: 'en' });
  await office.sendMail(await office.happens({ type: 'left-untouched', data: { dueAt } }));
  expect(office.mailed()).toEqual([
    ['lin@example.com', `Nobody has touched it: ${office.reference}`],
    ['chen@example.com', `Nobody has touched it: ${office.reference}`],
  ]);
});

describe('R140 quiet outside business hours', () => {
  const night = '2026-11-27T12:00:00.000Z';
  const monday = '2026-11-30T01:00:00.000Z';

  it('the event is recorded at once, its mail waits for the exact moment of the next opening', async () => {
    const office = await alarmOffice({ ...team, quiet: true });
    office.setNow(night);
    const key = await office.happens(breached);
    await office.relay(key);
    await office.relay(key);
    expect(office.queued).toEqual([]);
    const row = { reference: office.reference, dueAt: monday, fireAt: monday, mail: key };
    expect(await office.timers.inBucket(monday)).toEqual([row]);
    const { reference, mail } = row;
    const mails: unknown[] = [];
    const fire = {
      ...office.send,
      complaints: {
        head: async () => undefined,
        append: async () => 'taken' as const,
        since: async () => [],
      },
      clock: office.clock,
      settings: defaultTimers,
      queue: { send: async (again: unknown) => void mails.push(again) },
      mails: { send: async ({ body }: { body: unknown }) => void mails.push(body) },
      pause: async () => {},
    };
    office.setNow('2026-11-30T00:55:00.000Z');
    await fireTimer(fire, { reference, dueAt: monday, mail });
    expect(mails).toEqual([{ body: { reference, dueAt: monday, mail: key }, delaySeconds: 300 }]);
    office.setNow(monday);
    await fireTimer(fire, { reference, dueAt: monday, mail });
    expect(mails[1]).toEqual(key);
  });

  it.each([
    ['the office is open', { ...team, quiet: true as const }, '2026-11-24T06:00:00.000Z'],
    ['the team does not ask for quiet', team, night],
  ])('nothing waits when %s', async (_when, quiet, at) => {
    const office = await alarmOffice(quiet);
    office.setNow(at);
    const key = await office.happens(breached);
    await office.relay(key);
    expect(office.queued).toEqual([{ body: key, delaySeconds: 0 }]);
  });

  it('what the customer is told never waits', async () => {
    const office = await alarmOffice({ ...team, quiet: true });
    office.setNow(night);
    await office.happens({ type: 'confirmed', data: { customerId: 'c1' } });
    const key = await office.happens({ type: 'replied', data: { text: '您好' } });
    await office.relay(key);
    expect(office.queued).toEqual([{ body: key, delaySeconds: 0 }]);
  });
});
