import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPassword } from '../../local/seed-users.ts';
import { openBrowser } from '../support/browser.ts';
import { putComplaint } from '../support/emulator/complaints-in-table.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** What axe finds on the page as it stands (WCAG 2.2 AA). */
async function accessibilityProblems(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

async function signedIn(path = '/staff') {
  const { gatewayUrl } = stackUnderTest();
  const context = await browser.newContext({ locale: 'en' });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(`${gatewayUrl}${path}`);
  await page.click('[data-sign-in]');
  await page.fill('input[name=username]', 'lin');
  await page.fill('input[name=password]', demoPassword);
  await page.press('input[name=password]', 'Enter');
  await page.waitForSelector('main h1:not(.sign-in h1)');
  return { page, errors };
}

describe('the staff pages in a browser', () => {
  it('signs in with code and PKCE, shows the queue, answers a complaint, and keeps a draft through a conflict', async () => {
    const reference = await putComplaint();
    const { page, errors } = await signedIn(`/staff#complaints/${reference}`);
    await page.waitForSelector(`[data-reference="${reference}"]`);
    expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toMatch(
      /eyJ/,
    );
    expect(page.url()).not.toMatch(/code=|token/);

    for (const summary of await page.locator('.commands summary').all()) await summary.click();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.fill('form[data-command=reply] textarea', 'We are looking into it.');
    await page.click('form[data-command=reply] button');
    await page.waitForSelector('.timeline .answer');
    expect(await page.textContent('.notice')).toBe('Saved.');

    const other = await signedIn(`/staff#complaints/${reference}`);
    await other.page.click('form[data-command=acknowledge] button');
    await other.page.waitForFunction(() => document.querySelector('.status')?.textContent === 'Acknowledged');

    await page.fill('form[data-command=reply] textarea', 'A second answer.');
    await page.click('form[data-command=reply] button');
    await page.waitForSelector('.notice.bad');
    expect(await page.inputValue('form[data-command=reply] textarea')).toBe('A second answer.');
    expect(await page.textContent('.timeline li:first-child')).toContain('Acknowledged');
    await page.click('form[data-command=reply] button');
    await page.waitForFunction(() => document.querySelectorAll('.timeline .answer').length === 2);
    expect([...errors, ...other.errors]).toEqual([]);
  });

  it('changes the language without a new sign-in, and lists the complaint once its card is there', async () => {
    const reference = await putComplaint();
    const { page } = await signedIn();
    await page.click('[data-lang="zh-TW"]');
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === '投訴');
    await page.click('a[href*="view=department"]');
    await page.waitForFunction(
      async (row) => {
        if (document.querySelector(`a[href="#complaints/${row}"]`)) return true;
        window.dispatchEvent(new HashChangeEvent('hashchange'));
        return false;
      },
      reference,
      { polling: 500 },
    );
    expect(await page.getAttribute('html', 'lang')).toBe('zh-TW');
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
