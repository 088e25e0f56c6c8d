import { describe, expect, it } from 'vitest';
import { parseReference } from '../../../shared/domain/complaints/reference.ts';
import { takeInComplaint } from '../../../shared/usecases/complaints/take-in-complaint.ts';
import { fakeDesk, intake, submission } from '../../support/builders/complaints.ts';
import { losingReplies } from '../../support/fakes/losing-replies.ts';

/** A desk that counts its write requests. */
function countingDesk() {
  const desk = fakeDesk();
  let writes = 0;
  const complaints = {
    ...desk.complaints,
    append: (event: Parameters<typeof desk.complaints.append>[0]) => {
      writes += 1;
      return desk.complaints.append(event);
    },
  };
  return { ...desk, complaints, log: desk.complaints.log, writes: () => writes };
}

describe('taking a complaint in', () => {
  it('G1 is exactly one write, and gives a reference that checks', async () => {
    const desk = countingDesk();
    const { event, replayed } = await takeInComplaint(desk, intake());
    expect(desk.writes()).toBe(1);
    expect(replayed).toBe(false);
    expect(parseReference(event.reference)).toBe(event.reference);
    expect(event).toMatchObject({ type: 'received', sequence: 1, actor: { kind: 'customer' } });
  });

  it('P2 answers the same key and body with the same event for ever, whoever asks and however late', async () => {
    const desk = countingDesk();
    const { event } = await takeInComplaint(desk, intake());
    const again = await takeInComplaint(desk, intake({ at: '2036-01-01T00:00:00.000Z' }));
    expect(again).toEqual({ event, replayed: true });
    expect(desk.log.size).toBe(1);
  });

  it('P2 takes the same body however its fields are ordered', async () => {
    const desk = countingDesk();
    const { contact, text, orderNumber } = submission();
    await takeInComplaint(desk, intake());
    const turned = { orderNumber, text, contact: { email: contact.email, name: contact.name } } as never;
    expect((await takeInComplaint(desk, intake({ submission: turned }))).replayed).toBe(true);
  });

  it.each([
    ['another text', { submission: submission({ text: 'else' }) }],
    ['another language', { language: 'en' as const }],
    ['a field more', { submission: submission({ product: 'Cup' }) }],
  ])('refuses %s under the same key and stores nothing', async (_what, over) => {
    const desk = countingDesk();
    await takeInComplaint(desk, intake());
    await expect(takeInComplaint(desk, intake(over))).rejects.toMatchObject({
      kind: 'unprocessable',
      code: 'key-reused',
    });
    expect(desk.log.size).toBe(1);
  });

  it('keeps sources apart: the same key of the form and of an API key are two complaints', async () => {
    const desk = countingDesk();
    const web = await takeInComplaint(desk, intake());
    const api = await takeInComplaint(desk, intake({ source: 'key-7' }));
    expect(api.event.reference).not.toBe(web.event.reference);
    expect(desk.log.size).toBe(2);
  });

  it('P1 P2 a lost reply is retried into the same complaint', async () => {
    const desk = fakeDesk();
    const shaky = { ...desk, complaints: losingReplies(desk.complaints, ['reply-lost']) };
    const { event, replayed } = await takeInComplaint(shaky, intake());
    expect([event.sequence, replayed]).toEqual([1, true]);
    expect(desk.complaints.log.size).toBe(1);
  });

  it('P2 of 20 clients with one key one complaint comes out', async () => {
    const desk = countingDesk();
    const answers = await Promise.all(Array.from({ length: 20 }, () => takeInComplaint(desk, intake())));
    expect(new Set(answers.map(({ event }) => event.reference)).size).toBe(1);
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(desk.log.size).toBe(1);
  });

  it('goes to the next counter where another key has the same hash, and comes back to the same place', async () => {
    const desk = countingDesk();
    // A hash so short that keys collide: everything but the counter and the idempotency of keys is lost.
    const hash = (text: string) =>
      /\n\d$/.test(text) ? Uint8Array.from({ length: 8 }, () => Number(text.at(-1))) : desk.ids.hash(text);
    const crowded = { ...desk, ids: { hash } };
    const one = await takeInComplaint(crowded, intake({ idempotencyKey: 'one' }));
    const two = await takeInComplaint(crowded, intake({ idempotencyKey: 'two' }));
    expect(two.event.reference).not.toBe(one.event.reference);
    expect(await takeInComplaint(crowded, intake({ idempotencyKey: 'two' }))).toEqual({
      event: two.event,
      replayed: true,
    });
    await takeInComplaint(crowded, intake({ idempotencyKey: 'three' }));
    await expect(takeInComplaint(crowded, intake({ idempotencyKey: 'four' }))).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'reference-taken',
    });
  });
});
