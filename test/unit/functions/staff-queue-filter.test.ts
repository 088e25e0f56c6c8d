import { describe, expect, it } from 'vitest';
import { lin, tuesdayMorning } from '../../support/builders/complaints.ts';
import { staffDesk } from '../../support/builders/staff-desk.ts';

const department = '/api/staff/complaints?view=department';

/** Three complaints: one as it came, one assessed and urgent, one that waits for its customer. */
async function deskOfThree() {
  const desk = staffDesk();
  const plain = await desk.receive();
  const urgent = await desk.receive({ channel: 'phone', language: 'en' });
  const waiting = await desk.receive();
  await desk.command(urgent, 'assess', {
    cause: 'DAMAGED',
    fault: 'carrier',
    severity: 3,
    priority: 'urgent',
  });
  await desk.command(waiting, 'ask-customer', { text: 'Which one is broken?' });
  const ask = async (query: string) => {
    const { status, json } = await desk.get(`${department}&${query}`);
    return status === 200 ? json.complaints.map((row: { reference: string }) => row.reference) : json;
  };
  return { ...desk, plain, urgent, waiting, ask };
}

describe('the queue, narrowed', () => {
  it('shows rows that have one of the values of every filter', async () => {
    const { ask, plain, urgent, waiting } = await deskOfThree();
    expect(await ask('priority=urgent,high')).toEqual([urgent]);
    expect(await ask('cause=DAMAGED')).toEqual([urgent]);
    expect(await ask('cause=UNCLASSIFIED')).toEqual([plain, waiting]);
    expect(await ask('status=received,waiting-customer')).toEqual([plain, waiting]);
    expect(await ask('due=paused')).toEqual([waiting]);
    expect(await ask('channel=phone&language=en')).toEqual([urgent]);
    expect(await ask('channel=phone&language=zh-CN')).toEqual([]);
    expect(await ask('owner=wong')).toEqual([]);
    expect(await ask('owner=wong,lin&confirmed=no&due=soon,calm')).toEqual(
      expect.arrayContaining([plain, urgent]),
    );
  });

  it('counts deadlines in business time, as the row says them', async () => {
    const { ask, later, plain } = await deskOfThree();
    expect(await ask('due=late')).toEqual([]);
    later(3600);
    expect(await ask('due=late')).toContain(plain);
  });

  it('refuses a filter or a value that it does not know', async () => {
    const { ask } = await deskOfThree();
    for (const query of ['status=lost', 'due=', 'colour=red', 'cause=a%20b', `owner=${'x'.repeat(65)}`])
      expect([query, (await ask(query)).code]).toEqual([query, 'fields-invalid']);
  });

  it('G10 is one Query a page however it is narrowed: a page may be empty and have one after it', async () => {
    const desk = staffDesk();
    const card = await desk.cards.card(await desk.receive());
    for (let n = 0; card && n < 60; n++)
      await desk.cards.put({
        ...card,
        reference: `R-0000-0000-0${String(n).padStart(2, '0')}`,
        ...(n === 59 && { dueAt: '2026-12-24T02:00:00.000Z', priority: 'urgent' }),
      });
    let queries = 0;
    const { listByDepartment } = desk.deps.cards;
    Object.assign(desk.deps.cards, {
      listByDepartment: (...given: Parameters<typeof listByDepartment>) => {
        queries += 1;
        return listByDepartment(...given);
      },
    });
    const page = (await desk.get(`${department}&priority=urgent`, lin)).json;
    expect([page.complaints.length, queries]).toEqual([0, 1]);
    const next = (await desk.get(`${department}&priority=urgent&after=${page.after}`, lin)).json;
    expect([next.complaints.length, next.after, queries]).toEqual([1, undefined, 2]);
  });

  it('says the number of the event that a row was made of, so that a command can find out that it is old', async () => {
    const desk = staffDesk();
    const reference = await desk.receive({ at: tuesdayMorning });
    const { json } = await desk.get(department);
    expect(json.complaints).toMatchObject([{ reference, sequence: 1 }]);
    const data = { text: 'Called the carrier.' };
    await desk.command(reference, 'add-note', data, { expectedSequence: json.complaints[0].sequence });
    const { status } = await desk.command(reference, 'add-note', data, { expectedSequence: 1 });
    expect(status).toBe(409);
  });
});
