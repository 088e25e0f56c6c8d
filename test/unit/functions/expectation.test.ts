import { describe, expect, it } from 'vitest';
import { languages } from '../../../shared/domain/language.ts';
import { customerDesk, hidden } from '../../support/builders/customer-desk.ts';

/** The choices of a survey page that are made already. */
const chosen = (html: string): readonly string[] =>
  [...html.matchAll(/id="([a-z]+-\d)"[^>]* checked/g)].map(([, id = '']) => id);

describe('R082 how good a solution is expected', () => {
  it('is one question of five answers on the form, which nobody has to answer', async () => {
    const desk = customerDesk();
    const page = await desk.call({ path: '/complaint?lang=en' });
    expect(
      page.text.match(/<select id="expectedSolution"[^>]*>.*?<\/select>/s)?.[0].match(/value="[1-5]"/g),
    ).toEqual([1, 2, 3, 4, 5].map((n) => `value="${n}"`));
    desk.later(60);
    const form = {
      text: 'Broken.',
      reach: 'emma@example.com',
      key: hidden(page.text, 'key'),
      language: 'en',
    };
    const wrong = await desk.post('/complaint', { ...form, expectedSolution: '6' });
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain('href="#expectedSolution">Choose one of the answers or leave it open</a>');
    const { headers } = await desk.post('/complaint', { ...form, expectedSolution: '4' });
    const receipt = await desk.call({ path: headers.location ?? '' });
    expect(receipt.text).toContain('<dt>Solution expected</dt><dd>Good care</dd>');
    const [[first] = []] = [...desk.complaints.log.values()];
    expect(first?.type === 'received' && first.data.submission.expectedSolution).toBe(4);
  });

  it('is not asked again: the survey has it chosen, and one tap is left', async () => {
    const desk = customerDesk();
    const { token } = await desk.asked('en', { expectedSolution: 4 });
    const { text } = await desk.call({ path: `/survey/${token}` });
    expect(chosen(text)).toEqual(['expected-4']);
    expect(text).toContain('One tap.');
  });

  it('is asked by the survey when it was skipped: nothing is chosen for anybody', async () => {
    const desk = customerDesk();
    const { token } = await desk.asked();
    const { text } = await desk.call({ path: `/survey/${token}` });
    expect(chosen(text)).toEqual([]);
    expect(text).toContain('Two taps.');
  });

  it('gives way to what the customer says in the survey', async () => {
    const desk = customerDesk();
    const { token } = await desk.asked('en', { expectedSolution: 4 });
    const asked = await desk.post(`/survey/${token}/vote`, { expected: '2', received: '3' });
    const again = { expected: '2', received: '3', confirm: 'yes', key: hidden(asked.text, 'key') };
    await desk.post(`/survey/${token}/confirm`, again);
    expect(chosen((await desk.call({ path: `/survey/${token}` })).text)).toEqual([
      'expected-2',
      'received-3',
    ]);
  });
});

describe('R118 what the customer is entitled to', () => {
  it.each(languages)('stands on the status page and the receipt, in %s', async (language) => {
    const desk = customerDesk();
    const reference = await desk.receive(language);
    const receipt = await desk.call({
      path: `/receipt/${desk.token('receipt', reference)}?lang=${language}`,
    });
    const status = await desk.call({ path: `/status/${await desk.confirm(reference)}?lang=${language}` });
    for (const { text } of [receipt, status]) {
      const [section = ''] = /<details id="rights">.*?<\/details>/s.exec(text) ?? [];
      expect(section).toContain(
        {
          en: 'Within 7 days: refund, replacement, or repair, as you choose',
          'zh-CN': '7 日内：可选择退款、换货或维修',
          'zh-TW': '7 日內：可選擇退款、換貨或維修',
        }[language],
      );
      expect(section.match(/<li>/g)).toHaveLength(7);
      expect(section).not.toContain('rights.');
    }
  });
});
