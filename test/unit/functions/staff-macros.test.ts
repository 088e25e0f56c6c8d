import { describe, expect, it } from 'vitest';
import type { Macro } from '../../../shared/domain/replies/macro.ts';
import { chen, lin } from '../../support/builders/complaints.ts';
import { definition } from '../../support/builders/definitions.ts';
import { claimsOf, staffDesk } from '../../support/builders/staff-desk.ts';

const macro: Macro = {
  name: 'Late parcel',
  steps: [
    { type: 'acknowledge' },
    { type: 'add-note', text: { en: 'Asked the carrier.' } },
    {
      type: 'reply',
      text: { en: 'Dear {{name}}, your parcel {{order}} is late.', 'zh-CN': '{{name}}，您的包裹晚到。' },
    },
  ],
};
const texts = [null, 'Asked the carrier.', 'Dear Wang, your parcel is late.'];

async function macroDesk(value: Macro = macro) {
  const desk = staffDesk();
  await desk.definitions.add(definition({ kind: 'macro', id: 'late', value }));
  const reference = await desk.receive();
  const run = (over: object = {}, who = lin) =>
    desk.call({
      method: 'POST',
      path: `/api/staff/complaints/${reference}/macros`,
      json: {
        macro: { id: 'late', version: 1 },
        texts,
        commandId: 'macro-0001',
        expectedSequence: 1,
        ...over,
      },
      claims: claimsOf(who),
    });
  const types = async () => (await desk.complaints.since(reference, 0)).map(({ type }) => type);
  return { ...desk, reference, run, types };
}

describe('issue 5: macros', () => {
  it('several commands and a reply by one request; sent again nothing happens twice', async () => {
    const { run, types } = await macroDesk();
    const { status, json } = await run();
    expect([status, json.state.status, json.sequence]).toEqual([200, 'acknowledged', 4]);
    expect(json.timeline[3]).toMatchObject({
      type: 'replied',
      data: { text: texts[2] },
      actor: { id: 'lin' },
    });
    expect((await run()).status).toBe(200);
    expect(await types()).toEqual(['received', 'acknowledged', 'note-added', 'replied']);
  });

  it('where one step is not possible nothing is written, and it is named', async () => {
    const impossible: Macro = { name: 'x', steps: [...macro.steps, { type: 'start-remedy' }] };
    const { run, types } = await macroDesk(impossible);
    const { json } = await run({ texts: [...texts, null] });
    expect(json).toMatchObject({ status: 409, code: 'illegal-transition', step: 4, command: 'start-remedy' });
    expect(await types()).toEqual(['received']);
  });

  it('stopped half-way, the same run goes on after the last step that was done', async () => {
    const { run, command, reference, types } = await macroDesk();
    await command(reference, 'acknowledge', {}, { commandId: 'macro-0001-0' });
    expect((await run()).json.sequence).toBe(4);
    expect(await types()).toEqual(['received', 'acknowledged', 'note-added', 'replied']);
  });

  it('somebody was faster: 409 with what changed, nothing of the macro is done', async () => {
    const { run, command, reference, types } = await macroDesk();
    await command(reference, 'add-note', { text: 'Wait.' }, { who: chen });
    expect((await run()).json).toMatchObject({ code: 'changed-meanwhile', changes: [{ sequence: 2 }] });
    expect(await types()).toEqual(['received', 'note-added']);
    expect((await run({ expectedSequence: 2 })).status).toBe(200);
  });

  it.each([
    ['definition-unknown', { macro: { id: 'none', version: 1 } }],
    ['definition-changed', { macro: { id: 'late', version: 2 } }],
    ['words-of-step-missing', { texts: [null, null, 'x'] }],
    ['placeholder-left', { texts: [null, 'x', 'Dear {{name}}'] }],
  ])('refuses %s', async (code, over) => {
    const { run, types } = await macroDesk();
    expect((await run(over)).json.code).toBe(code);
    expect(await types()).toEqual(['received']);
  });

  it('each command needs its own permission', async () => {
    const { accounts, definitions, reference, call } = await macroDesk();
    accounts.add('tec');
    await definitions.add(definition({ kind: 'macro', id: 'late', version: 2, value: macro }));
    const { json } = await call({
      method: 'POST',
      path: `/api/staff/complaints/${reference}/macros`,
      json: { macro: { id: 'late', version: 2 }, texts, commandId: 'macro-0001', expectedSequence: 1 },
      claims: claimsOf({ kind: 'staff', id: 'tec', roles: ['technician'] }),
    });
    expect(json.code).toBe('not-permitted');
  });
});

describe('placeholders', () => {
  const save = (desk: ReturnType<typeof staffDesk>, kind: string, value: unknown) =>
    desk.call({
      method: 'POST',
      path: `/api/staff/definitions/${kind}/late`,
      json: { version: 0, value },
      claims: claimsOf(chen),
    });

  it('an unknown one is refused with its name, wherever it stands', async () => {
    const desk = staffDesk();
    const reply = { name: 'x', text: { en: 'Dear {{name}}', 'zh-CN': '{{ weather }}' } };
    expect((await save(desk, 'canned-reply', reply)).json).toMatchObject({
      status: 422,
      code: 'placeholder-unknown',
      placeholder: 'weather',
      field: 'value/text/zh-CN',
    });
    const broken = { ...macro, steps: [{ type: 'reply', text: { en: '{{ordr}}' } }] };
    expect((await save(desk, 'macro', broken)).json).toMatchObject({
      placeholder: 'ordr',
      field: 'value/steps/0/text/en',
    });
    expect((await save(desk, 'macro', macro)).status).toBe(200);
  });

  it('one that is not filled in reaches no customer', async () => {
    const { receive, command } = staffDesk();
    const answer = await command(await receive(), 'reply', { text: 'Your order {{order}}' });
    expect(answer.json).toMatchObject({ status: 422, code: 'placeholder-left', placeholder: 'order' });
    expect(answer.json.title).toContain('order');
  });
});
