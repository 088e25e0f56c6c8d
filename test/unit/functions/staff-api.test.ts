import { describe, expect, it } from 'vitest';
import { scoreOf } from '../../../shared/domain/customers/score.ts';
import { chen, lin } from '../../support/builders/complaints.ts';
import { staffDesk } from '../../support/builders/staff-desk.ts';

describe('the queue of staff', () => {
  it('shows whose promise is due first, with the business time left', async () => {
    const desk = staffDesk();
    const early = await desk.receive();
    desk.later(600);
    const late = await desk.receive();
    const { status, json } = await desk.get('/api/staff/complaints?view=mine');
    expect(status).toBe(200);
    expect(json.complaints.map(({ reference }: { reference: string }) => reference)).toEqual([early, late]);
    expect(json.complaints[0]).toMatchObject({
      confirmed: false,
      due: { clock: 'firstResponse', dueAt: '2026-11-24T02:30:00.000Z', remainingSeconds: 1200 },
    });
  });

  it('counts an overdue promise in business time below zero', async () => {
    const desk = staffDesk();
    await desk.receive();
    desk.later(24 * 3600);
    const { json } = await desk.get('/api/staff/complaints?view=department');
    // Due Tuesday 10:30; Wednesday 10:00 is 7.5 h later that day and 1 h the next morning.
    expect(json.complaints[0].due.remainingSeconds).toBe(-8.5 * 3600);
  });

  it('moves settled complaints to their own view', async () => {
    const desk = staffDesk();
    const reference = await desk.receive();
    await desk.command(reference, 'resolve', { outcome: 'explained', text: 'It was the carrier.' });
    const list = async (query: string) => (await desk.get(`/api/staff/complaints?${query}`)).json.complaints;
    expect(await list('view=mine')).toEqual([]);
    expect(await list('view=department&state=open')).toEqual([]);
    expect(await list('view=department&state=settled')).toMatchObject([{ reference, status: 'resolved' }]);
  });

  it.each(['view=all', 'state=deleted', 'department=everything', 'sort=password', 'after=%00'])(
    'refuses the filter %s and names the field',
    async (query) => {
      const { status, json } = await staffDesk().get(`/api/staff/complaints?${query}`);
      expect(status).toBe(400);
      expect(json.errors[0].field).toBe(query.split('=')[0]);
    },
  );
});

describe('the complaint page of staff', () => {
  it('shows the state, the whole timeline, the legal commands and no hash', async () => {
    const desk = staffDesk();
    const reference = await desk.receive();
    const { json } = await desk.get(`/api/staff/complaints/${reference}`);
    expect(json).toMatchObject({ reference, sequence: 1, score: null, state: { status: 'received' } });
    expect(json.submission.contact.email).toBe('wang@example.com');
    expect(json.commands).toContain('acknowledge');
    expect(json.commands).not.toContain('close');
    expect(json.commands).not.toContain('confirm-invalid');
    expect(json.timeline).toHaveLength(1);
    const stored = await desk.complaints.event(reference, 1);
    if (stored?.type !== 'received') throw new Error('the first event is received');
    const { keyHash, bodyHash } = stored.data;
    for (const hash of [keyHash, bodyHash]) expect(JSON.stringify(json)).not.toContain(hash);
  });

  it('shows people their own change at once, also while no card is written', async () => {
    const desk = staffDesk();
    const reference = await desk.receive();
    const { json } = await desk.command(reference, 'add-note', { text: 'Seen.' });
    expect(json.timeline.at(-1)).toMatchObject({ type: 'note-added', data: { text: 'Seen.' } });
    expect((await desk.get(`/api/staff/complaints/${reference}`)).json.sequence).toBe(2);
  });

  it('shows the satisfaction of a confirmed customer, and nothing instead of zero', async () => {
    const desk = staffDesk();
    const reference = await desk.receive();
    await desk.command(reference, 'confirm');
    expect((await desk.get(`/api/staff/complaints/${reference}`)).json.score).toBeNull();
    const vote = { kind: 'vote', source: 'VOTE#1', sequence: 1, at: desk.later(1) } as const;
    const score = scoreOf([{ ...vote, expected: 5, received: 3 }], desk.later(1));
    await desk.customers.putScore('c1', { ...score, version: 1 });
    expect((await desk.get(`/api/staff/complaints/${reference}`)).json.score).toMatchObject({
      csi: 60,
      n: 1,
    });
  });

  it('finds a reference however it is typed, and says so when there is none', async () => {
    const desk = staffDesk();
    const reference = await desk.receive();
    const typed = reference.toLowerCase().replaceAll('-', '');
    expect((await desk.get(`/api/staff/complaints/${typed}`)).json.reference).toBe(reference);
    for (const wrong of ['R-0000-0000-001', 'R-0000-0000-000', 'nonsense', '..%2F..%2Fme']) {
      const { status, json } = await desk.get(`/api/staff/complaints/${wrong}`);
      expect([status, json.code]).toEqual([404, 'complaint-unknown']);
    }
  });
});

describe('commands of staff', () => {
  it('answers a stale version with what changed, and stores nothing', async () => {
    const desk = staffDesk();
    const reference = await desk.receive();
    await desk.command(reference, 'acknowledge', {}, { who: chen });
    const { status, json } = await desk.command(
      reference,
      'add-note',
      { text: 'x' },
      { expectedSequence: 1 },
    );
    expect(status).toBe(409);
    expect(json).toMatchObject({
      code: 'changed-meanwhile',
      sequence: 2,
      status: 409,
      complaintStatus: 'acknowledged',
      changes: [{ sequence: 2, type: 'acknowledged', actor: { kind: 'staff', id: 'chen' } }],
    });
    expect(await desk.complaints.since(reference, 0)).toHaveLength(2);
  });

  it('gives the same answer again to the same command, applied once', async () => {
    const desk = staffDesk();
    const reference = await desk.receive();
    const once = { commandId: 'command-same', expectedSequence: 1 };
    const first = await desk.command(reference, 'reply', { text: 'We look into it.' }, once);
    const again = await desk.command(reference, 'reply', { text: 'We look into it.' }, once);
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.json.sequence).toBe(2);
    expect(await desk.complaints.since(reference, 0)).toHaveLength(2);
  });

  it.each([
    ['an unknown command', { type: 'delete', data: {} }, 'type'],
    ['what only a customer says', { type: 'confirm-solution', data: {} }, 'type'],
    ['an unknown field', { type: 'acknowledge', data: { silently: true } }, 'data/silently'],
    ['a missing text', { type: 'reply', data: {} }, 'data/text'],
    ['an empty text', { type: 'reply', data: { text: ' \n ' } }, 'data/text'],
    ['a lone surrogate', { type: 'reply', data: { text: '\ud800' } }, 'data/text'],
    ['a control character', { type: 'reply', data: { text: 'a\u0000b' } }, 'data/text'],
    [
      'an unknown cause',
      { type: 'assess', data: { cause: 'X', severity: 1, priority: 'low' } },
      'data/cause',
    ],
    ['a department that is none', assign({ department: 'moon' }), 'data/department'],
    ['an owner with a line break', assign({ ownerId: 'a\nb' }), 'data/ownerId'],
    ['too fine an amount', offer({ amount: '1.005', currency: 'CNY' }), 'data/offer/amount'],
    ['a negative amount', offer({ amount: '-1', currency: 'CNY' }), 'data/offer/amount'],
    ['an amount as a number', offer({ amount: 12.5, currency: 'CNY' }), 'data/offer/amount'],
    ['an amount without currency', offer({ amount: '1' }), 'data/offer/currency'],
    ['a date that is none', offer({ dueOn: '2026-02-30' }), 'data/offer/dueOn'],
  ])('refuses %s and names the field', async (_what, body, field) => {
    const desk = staffDesk();
    const reference = await desk.receive();
    const { status, json } = await desk.command(reference, body.type, body.data);
    expect(status).toBe(400);
    expect(json.errors.map((error: { field: string }) => error.field)).toContain(field);
    expect(await desk.complaints.since(reference, 0)).toHaveLength(1);
  });

  it('keeps an offer in integer minor units, exactly', async () => {
    const desk = staffDesk();
    const reference = await desk.receive();
    const { json } = await desk.command(
      reference,
      'offer',
      offer({ amount: '1234.1', currency: 'CNY' }).data,
    );
    expect(json.state.offer).toEqual({ kind: 'refund', amountMinor: 123_410, currency: 'CNY' });
  });

  it('refuses an account that was disabled while its token lives', async () => {
    const desk = staffDesk();
    const reference = await desk.receive();
    desk.accounts.delete('lin');
    const { status, json } = await desk.command(reference, 'acknowledge');
    expect([status, json.code]).toEqual([403, 'account-disabled']);
    expect(await desk.complaints.since(reference, 0)).toHaveLength(1);
  });

  it('hands over only to somebody who can sign in', async () => {
    const desk = staffDesk();
    const reference = await desk.receive();
    const refused = await desk.command(reference, 'assign', assign({ ownerId: 'ghost' }).data);
    expect([refused.status, refused.json.code]).toEqual([422, 'owner-unknown']);
    const done = await desk.command(reference, 'assign', assign({ ownerId: 'wong' }).data);
    expect(done.json.state).toMatchObject({ ownerId: 'wong', ownerChanges: 1 });
  });

  it('merges only into an older complaint of the same customer that exists and goes on: no cycle can come about', async () => {
    const desk = staffDesk();
    const old = await desk.receive();
    desk.later(1);
    const [a, b] = [await desk.receive(), await desk.receive()];
    const [first = '', second = ''] = [a, b].sort();
    const merge = async (from: string, into: string) => {
      const { status, json } = await desk.command(from, 'merge', { into });
      return status === 200 ? 'merged' : json.code;
    };
    expect(await merge(a, a)).toBe('merge-onto-itself');
    expect(await merge(a, 'R-0000-0000-000')).toBe('merge-target-unknown');
    expect(await merge(old, a)).toBe('merge-into-older');
    // Received in the same instant: the smaller reference is the older one.
    expect(await merge(first, second)).toBe('merge-into-older');
    expect(await merge(second, first)).toBe('merged');
    expect(await merge(second, old)).toBe('illegal-transition');
    desk.later(1);
    const late = await desk.receive();
    expect(await merge(late, second)).toBe('merge-target-merged');
    expect(await merge(first, old)).toBe('merged');
    const back = await desk.command(second, 'unmerge', { text: 'Another matter.' });
    expect(back.json.state).toMatchObject({ status: 'received' });
    expect(back.json.state.mergedInto).toBeUndefined();
    await desk.apply(old, { type: 'confirm', data: { customerId: 'c1' } });
    await desk.apply(late, { type: 'confirm', data: { customerId: 'c2' } });
    expect(await merge(late, old)).toBe('merge-other-customer');
  });

  it('needs a second person to call a complaint invalid, and shows the button to that person only', async () => {
    const desk = staffDesk();
    const reference = await desk.receive();
    const { json } = await desk.command(reference, 'propose-invalid', { text: 'Not ours.' });
    expect(json.commands).not.toContain('confirm-invalid');
    const alone = await desk.command(reference, 'confirm-invalid');
    expect([alone.status, alone.json.code]).toEqual([403, 'second-person-needed']);
    expect((await desk.get(`/api/staff/complaints/${reference}`, chen)).json.commands).toContain(
      'confirm-invalid',
    );
    expect((await desk.command(reference, 'confirm-invalid', {}, { who: chen })).json.state.status).toBe(
      'invalid',
    );
  });

  it('confirms for a customer on the phone', async () => {
    const desk = staffDesk();
    const reference = await desk.receive();
    const { json } = await desk.command(reference, 'confirm', {}, { who: lin });
    expect(json.state.customerId).toBe('c1');
    expect(json.commands).not.toContain('confirm');
  });
});

function assign(over: object) {
  return { type: 'assign', data: { ownerId: 'wong', department: 'logistics', summary: 'Story.', ...over } };
}

function offer(over: object) {
  return { type: 'offer', data: { offer: { kind: 'refund', ...over }, text: 'We offer this.' } };
}
