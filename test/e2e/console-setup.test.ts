import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { goTo, openConsole } from '../support/console.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';

const { gatewayUrl, inboxUrl } = stackUnderTest();
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

describe('the first run of a company in a browser', () => {
  it('R251: leads through five steps, each with a default that works, sends a mail that arrives, and is over then', async () => {
    const { page, errors } = await openConsole(browser, { gatewayUrl, user: 'admin' });
    await page.getByRole('link', { name: 'Begin' }).click();
    await page.getByLabel('Name (English)').fill('Lamps & Co');
    await page.getByRole('button', { name: 'Save and go on' }).click();
    await page.getByRole('heading', { name: 'Team and duty owner' }).waitFor();
    await page.getByRole('link', { name: 'Redress · Lamps & Co' }).waitFor();
    await page.getByRole('button', { name: 'Skip' }).click();
    await page.getByRole('heading', { name: 'Causes and indicators' }).waitFor();
    await page.getByRole('button', { name: 'It suits us, go on' }).click();
    await page.getByRole('heading', { name: 'Deadlines and rules' }).waitFor();
    await page.getByRole('button', { name: 'It suits us, go on' }).click();
    await page.getByLabel('Your own e-mail address').fill('first.run@example.com');
    await page.getByRole('button', { name: 'Take in a trial complaint' }).click();
    const reference = (await page.locator('[data-complaint]').getAttribute('data-complaint')) ?? '';
    if (inboxUrl)
      await expect
        .poll(async () => (await fetch(inboxUrl)).text(), { timeout: 30_000 })
        .toContain('first.run@example.com');
    await page.getByRole('button', { name: 'It has arrived; withdraw the trial' }).click();
    await page.getByText('Each step has been looked at.').waitFor();
    await goTo(page, `/complaints/${reference}`);
    await page.getByText('Withdrawn').first().waitFor();
    await goTo(page, '/complaints');
    await page.getByRole('heading', { name: /^Complaints/ }).waitFor();
    expect(await page.getByRole('link', { name: 'Begin' }).count()).toBe(0);
    expect(errors).toEqual([]);
  });
});
