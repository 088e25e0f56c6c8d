import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { languages } from '../../shared/domain/language.ts';
import { accessibilityProblems, overflow } from '../support/accessibility.ts';
import { newPage, openBrowser } from '../support/browser.ts';
import { type CustomerDesk, customerDesk } from '../support/builders/customer-desk.ts';
import { type PagesServer, servePages } from '../support/pages-server.ts';

let browser: Browser;
let desk: CustomerDesk;
let server: PagesServer;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  desk = customerDesk();
  server = await servePages(desk);
});
afterEach(() => server.stop());

async function openPage(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await newPage(browser, { viewport: { width: 320, height: 640 }, ...options });
  await page.goto(`${server.url}${path}`);
  return page;
}

/** One page of each kind, as a link of a mail opens it. */
async function paths(language: string): Promise<readonly string[]> {
  const reference = await desk.receive(language);
  const confirm = `/confirm/${desk.token('confirm', reference)}`;
  const receipt = `/receipt/${desk.token('receipt', reference)}`;
  const status = `/status/${await desk.confirm(reference)}`;
  const offer = { kind: 'refund', amountMinor: 1250, currency: 'TWD', dueOn: '2026-12-01' } as const;
  await desk.command(reference, { type: 'offer', data: { offer, text: 'x'.repeat(200) } });
  const survey = `/survey/${(await desk.asked(language)).token}`;
  const unsubscribe = `/unsubscribe/${desk.token('unsubscribe', 'k1#x')}`;
  return ['/complaint', receipt, confirm, status, survey, unsubscribe, '/status/nonsense'];
}

const texts = (expected: number, received: number) =>
  [`label:has(#expected-${expected})`, `label:has(#received-${received})`] as const;

describe('the pages of customers in a browser', () => {
  it.each(languages)('are accessible (WCAG 2.2 AA by axe) and fit 320 pixels, in %s', async (language) => {
    for (const path of await paths(language)) {
      const page = await openPage(`${path}?lang=${language}`);
      for (const summary of await page.locator('summary').all()) await summary.click();
      expect(await accessibilityProblems(page), path).toEqual([]);
      expect(await overflow(page), path).toBe(0);
      await page.context().close();
    }
  });

  it('send a form, confirm, answer and vote without JavaScript', async () => {
    const page = await openPage('/complaint', { javaScriptEnabled: false });
    await page.fill('#text', 'The cup is broken.');
    await page.fill('#reach', 'not an address@');
    desk.later(10);
    await page.click('button');
    expect(await page.inputValue('#text')).toBe('The cup is broken.');
    await page.fill('#reach', 'emma@example.com');
    await page.click('button');
    expect(page.url()).toContain('/receipt/');
    const [reference = ''] = [...desk.complaints.log.keys()];
    await page.goto(`${server.url}/confirm/${desk.token('confirm', reference)}`);
    await page.click('button');
    expect(page.url()).toContain('/status/');
    await page.fill('#message', 'And the spoon.');
    await page.click('form[action*="/message"] button');
    expect(await page.textContent('.done')).toBe('Your message has been added.');
    const { token, reference: other } = await desk.asked();
    await page.goto(`${server.url}/survey/${token}`);
    for (const tap of texts(4, 2)) await page.click(tap);
    await page.fill('#comment', 'Slow');
    await page.click('button');
    expect(await desk.surveys.since(other, 1, 0)).toEqual([]);
    await page.click('button');
    expect(await page.textContent('.done')).toContain('your answer counts');
    expect((await desk.surveys.since(other, 1, 0)).map(({ data }) => data)).toEqual([
      { expected: 4, received: 2, comment: 'Slow', provenance: 'unverified' },
    ]);
  });

  it('count two taps, then a change and a comment, each as proven', async () => {
    const { token, reference } = await desk.asked();
    const page = await openPage(`/survey/${token}`, { hasTouch: true });
    const ticking = setInterval(() => desk.later(1), 50);
    const thanks = page.locator('[data-thanks]');
    for (const tap of texts(5, 3)) await page.tap(tap);
    await thanks.waitFor();
    const [, worse] = texts(5, 1);
    await Promise.all([page.waitForResponse(/\/vote/), page.tap(worse)]);
    await page.fill('#comment', 'Broke again');
    await Promise.all([page.waitForResponse(/\/vote/), page.tap('button')]);
    clearInterval(ticking);
    expect((await desk.surveys.since(reference, 1, 0)).map(({ data }) => data)).toEqual([
      { expected: 5, received: 3, provenance: 'proven' },
      { expected: 5, received: 1, provenance: 'proven' },
      { expected: 5, received: 1, comment: 'Broke again', provenance: 'proven' },
    ]);
  });

  it('count a vote given with the keyboard alone, once', async () => {
    const { token, reference } = await desk.asked();
    const page = await openPage(`/survey/${token}`);
    const ticking = setInterval(() => desk.later(1), 50);
    await page.focus('#expected-1');
    for (const key of ['Space', 'ArrowDown', 'ArrowDown', 'Tab', 'Space', 'ArrowDown', 'Tab', 'Tab']) {
      await page.keyboard.press(key);
    }
    await Promise.all([page.waitForResponse(/\/vote/), page.keyboard.press('Enter')]);
    clearInterval(ticking);
    expect((await desk.surveys.since(reference, 1, 0)).map(({ data }) => data)).toEqual([
      { expected: 3, received: 1, provenance: 'proven' },
    ]);
  });

  it('P8 a browser that opens the survey and runs its script without a gesture sends nothing', async () => {
    const { token } = await desk.asked();
    const page = await openPage(`/survey/${token}`);
    const posts: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
    await page.evaluate(`for (const one of document.querySelectorAll('input')) one.click();
      document.querySelector('form').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));`);
    await page.waitForLoadState('networkidle');
    expect(posts).toEqual([]);
  });

  it('lose nothing that was typed: a reload brings it back, and sending it twice is one complaint', async () => {
    const page = await openPage('/complaint');
    await page.fill('#text', '杯子坏了');
    await page.fill('#reach', 'wang@example.com');
    await page.click('summary');
    await page.fill('#product', 'Cup');
    await page.reload();
    expect(await page.inputValue('#text')).toBe('杯子坏了');
    expect(await page.inputValue('#product')).toBe('Cup');
    expect(await page.getAttribute('details', 'open')).not.toBeNull();
    desk.later(10);
    // The answer is lost on the way.
    await page.route('**/complaint?*', async (route) => {
      await route.fetch({ maxRedirects: 0 });
      await route.abort();
    });
    await page.click('button').catch(() => undefined);
    expect(desk.complaints.log.size).toBe(1);
    await page.unroute('**/complaint?*');
    await page.goto(`${server.url}/complaint`);
    await page.click('button');
    await page.waitForURL(/\/receipt\//);
    expect(desk.complaints.log.size).toBe(1);
    await page.goto(`${server.url}/complaint`);
    expect(await page.inputValue('#text')).toBe('');
  });

  it('put times into the zone of the reader', async () => {
    const reference = await desk.receive();
    const token = await desk.confirm(reference);
    const page = await openPage(`/status/${token}?lang=en`, { timezoneId: 'America/New_York' });
    expect(await page.textContent('.facts time')).toBe('Monday, November 23 at 21:30');
  });
});
