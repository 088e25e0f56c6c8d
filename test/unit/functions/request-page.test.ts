import { describe, expect, it } from 'vitest';
import { languages } from '../../../shared/domain/language.ts';
import type { RequestCommands } from '../../../shared/domain/requests/request-commands.ts';
import { customerDesk, hidden } from '../../support/builders/customer-desk.ts';

const question = 'Is batch 7 of the cup faulty?';
const secrets = ['Emma Taylor', 'emma@example.com', 'The cup is broken.'];

async function asked(data: Partial<RequestCommands['ask-supplier']> = {}) {
  const desk = customerDesk();
  const reference = await desk.receive('en');
  await desk.command(reference, { type: 'investigate', data: {} });
  await desk.command(reference, {
    type: 'ask-supplier',
    data: { text: question, supplierId: 'haixing', ...data },
  });
  const token = desk.token('request', `${reference}#1`);
  const path = `/request/${token}`;
  const open = (lang = 'en') => desk.call({ path: `${path}?lang=${lang}` });
  const answer = async (form: Record<string, string>) =>
    desk.post(`${path}?lang=en`, { commandId: hidden((await open()).text, 'commandId'), ...form });
  desk.calls.length = 0;
  return { desk, reference, path, open, answer };
}

describe('R006, R066 the page on which a supplier answers', () => {
  it('shows the question and the time, and nothing of the customer', async () => {
    const { open, desk, reference } = await asked();
    const { status, text, headers } = await open();
    expect(status).toBe(200);
    expect(text).toContain(question);
    expect(text).toContain('海星瓷器厂');
    expect(text).toContain('Please answer by');
    for (const secret of secrets) expect(text).not.toContain(secret);
    expect(text).not.toMatch(/lin\b/);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    expect((await desk.head(reference)).state.status).toBe('waiting-supplier');
  });

  it.each([
    [['text'], ['The cup is broken.']],
    [['name'], ['Emma Taylor']],
    [['contact'], ['emma@example.com']],
    [
      ['name', 'text'],
      ['Emma Taylor', 'The cup is broken.'],
    ],
  ] as const)('shows what the agent shared, %j, and no more', async (share, shown) => {
    const { open } = await asked({ share });
    const { text } = await open();
    for (const secret of secrets)
      expect([secret, text.includes(secret)]).toEqual([secret, shown.some((one) => one === secret)]);
  });

  it('takes an answer and a promised date; the complaint is back in work, the link worth nothing', async () => {
    const { answer, desk, reference, open } = await asked();
    const sent = await answer({ text: 'Yes. New cups leave on Friday.', promisedOn: '2026-11-27' });
    expect([sent.status, sent.headers.location]).toEqual([303, expect.stringContaining('/request/')]);
    expect(await desk.head(reference)).toMatchObject({
      type: 'supplier-answered',
      actor: { kind: 'supplier', id: 'haixing' },
      data: { text: 'Yes. New cups leave on Friday.', promisedOn: '2026-11-27', request: 1 },
      state: { status: 'investigating' },
    });
    const after = await open();
    expect(after.text).toContain('Thank you for your answer');
    expect(after.text).not.toContain(question);
    const again = await desk.post(`/request/${desk.token('request', `${reference}#1`)}`, {
      commandId: 'another-intention',
      text: 'No.',
    });
    expect(again.status).toBe(410);
    expect(again.text).not.toContain(question);
  });

  it('P2 one page sent twice is one answer', async () => {
    const { desk, open, path, reference } = await asked();
    const form = { commandId: hidden((await open()).text, 'commandId'), text: 'Yes.' };
    expect((await desk.post(path, form)).status).toBe(303);
    expect((await desk.post(path, form)).status).toBe(303);
    const events = await desk.complaints.since(reference, 0);
    expect(events.filter(({ type }) => type === 'supplier-answered')).toHaveLength(1);
  });

  it('P8 nothing is written by GETs, nor by posts without an answer, however often', async () => {
    const { desk, path, open } = await asked();
    const { text } = await open();
    for (let i = 0; i < 200; i++) {
      await desk.call({ path, method: ['GET', 'HEAD', 'OPTIONS'][i % 3] as string });
      desk.later(35);
      // A scanner that posts what it found in the page: every hidden field, nothing typed.
      await desk.post(path, { commandId: hidden(text, 'commandId') });
      await desk.post(path, {});
      await desk.call({ path, method: 'POST', json: { text: 'x', commandId: 'command-1' } });
    }
    expect(desk.writes()).toEqual([]);
  });

  it('is worth nothing after a recall, after another question, and for other purposes (P9)', async () => {
    const { desk, reference, answer, open } = await asked();
    const recalled = { text: 'Found it.', how: 'recalled' } as const;
    await desk.command(reference, { type: 'end-wait', data: recalled });
    expect((await open()).text).toContain('No answer is needed any more');
    expect((await answer({ text: 'x', commandId: 'command-9' })).status).toBe(410);
    await desk.command(reference, {
      type: 'ask-supplier',
      data: { text: 'And batch 8?', supplierId: 'haixing' },
    });
    expect((await answer({ text: 'x', commandId: 'command-9' })).status).toBe(410);
    expect((await open()).text).not.toContain('batch 8');
    for (const purpose of ['status', 'confirm', 'survey', 'receipt'] as const) {
      const token = desk.token(purpose, `${reference}#2`);
      expect((await desk.call({ path: `/request/${token}` })).status).toBe(404);
    }
    for (const id of [`${reference}#3`, `${reference}#0`, reference, 'R-0000-0000-000#1'])
      expect((await desk.call({ path: `/request/${desk.token('request', id)}` })).status).toBe(404);
    const token = desk.token('request', `${reference}#2`);
    expect((await desk.call({ path: `/status/${token}` })).status).toBe(404);
    desk.later(2 * 86_400);
    expect((await desk.call({ path: `/request/${token}` })).status).toBe(410);
  });

  it.each([
    [{ text: '' }, 400],
    [{ text: 'x'.repeat(4_001) }, 400],
    [{ text: 'a\u0000' }, 400],
    [{ text: 'ok', promisedOn: '2026-02-30' }, 400],
    [{ text: 'ok', promisedOn: '2026-11-23' }, 422],
    [{ text: 'ok', note: 'x' }, 400],
  ])('keeps what was typed and says what is wrong: %j', async (form, status) => {
    const { answer, desk, reference } = await asked();
    const sent = await answer(form as Record<string, string>);
    expect(sent.status).toBe(status);
    expect(sent.text).toMatch(/role="alert"/);
    if (form.text === 'ok') expect(sent.text).toMatch(/<textarea[^>]*>\nok</);
    expect((await desk.head(reference)).type).toBe('supplier-asked');
  });

  it('prints what people typed as text', async () => {
    const nasty = '"><img src=x onerror=alert(1)>';
    const { open, answer } = await asked({ text: nasty });
    expect((await open()).text).not.toContain('<img');
    expect((await answer({ text: nasty, promisedOn: nasty })).text).not.toContain('<img');
  });

  it.each(languages)('speaks %s', async (language) => {
    const { open, desk, reference } = await asked({ share: ['order', 'product', 'text', 'name', 'contact'] });
    const pages = [(await open(language)).text];
    await desk.command(reference, { type: 'end-wait', data: { text: 'x' } });
    pages.push((await open(language)).text);
    for (const text of pages) {
      const words = text.replace(/<[^>]*>/g, ' ');
      expect(words).not.toMatch(/(requests|customer)\.[a-z]|\{\{/);
      if (language !== 'en') expect(words.replace(question, '')).not.toMatch(/[a-z]{3,} [a-z]{3,} [a-z]{4,}/);
    }
  });
});

describe('R045 the page on which another department answers', () => {
  it('opens by its own link only and gives the complaint back', async () => {
    const { desk, reference } = await asked();
    await desk.command(reference, { type: 'end-wait', data: { text: 'x' } });
    await desk.command(reference, {
      type: 'ask-department',
      data: { text: 'Is it in stock?', departmentId: 'warehouse' },
    });
    const path = `/request/${desk.token('request', `${reference}#2`)}`;
    const { text } = await desk.call({ path });
    expect(text).toContain('Is it in stock?');
    await desk.post(path, { commandId: hidden(text, 'commandId'), text: 'Ten of them.' });
    expect(await desk.head(reference)).toMatchObject({
      type: 'department-answered',
      actor: { kind: 'department', id: 'warehouse' },
      state: { status: 'investigating' },
    });
  });
});
