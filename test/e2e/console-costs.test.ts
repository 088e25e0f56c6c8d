import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordCostsNow } from '../../local/life/costs.ts';
import { openBrowser } from '../support/browser.ts';
import { openConsole } from '../support/console.ts';
import { csvRows } from '../support/csv-rows.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';

const { gatewayUrl, endpoint, outputs } = stackUnderTest();
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const open = (path: string, user: string) => openConsole(browser, { gatewayUrl, path, user });

/** Σ of the costs that a table shows, in picodollars. */
async function sumOf(page: Page, table: string): Promise<bigint> {
  const amounts = await page
    .getByRole('table', { name: table })
    .locator('tbody [data-picodollars]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-picodollars') ?? '0'));
  return amounts.reduce((sum, amount) => sum + BigInt(amount), 0n);
}
const totalOf = async (page: Page): Promise<bigint> =>
  BigInt((await page.locator('[data-picodollars]').first().getAttribute('data-picodollars')) ?? '0');

describe('finance in a browser', () => {
  it('F11: the tables of a day sum to its total, an hour leads to its invocations, and the file sums to what is shown', async () => {
    await recordCostsNow(endpoint, outputs);
    const { page, errors } = await open('/costs', 'fang');
    await page.getByText('Local duration, not AWS').waitFor();
    const total = await totalOf(page);
    expect(total > 0n).toBe(true);
    expect(await sumOf(page, 'By function')).toBe(total);
    expect(await sumOf(page, 'By feature')).toBe(total);
    await page.getByRole('table', { name: 'By hour (UTC)' }).getByRole('link').first().click();
    await page.waitForURL('**hour=**');
    await page.getByRole('heading', { name: /^Each invocation/ }).waitFor();
    const shown = await totalOf(page);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).click();
    const [head = [], ...rows] = csvRows(readFileSync(await (await download).path(), 'utf8'));
    const exact = head.indexOf('Picodollars');
    const inFile = rows.reduce((sum, row) => sum + BigInt(row[exact] || '0'), 0n);
    // What came between the page and the file was billed too, and only adds.
    expect(inFile >= shown).toBe(true);
    expect(errors).toEqual([]);
  });

  it('keeps the register of suppliers and departments: adds one, disables it', async () => {
    const { page, errors } = await open('/settings/register', 'chen');
    await page.getByRole('button', { name: 'Add a supplier…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a supplier…' });
    await dialog.getByLabel(/^Id/).fill('lampworks');
    await dialog.getByLabel('Name').fill('Lampworks');
    await dialog.getByLabel('E-mail address for questions').fill('desk@lampworks.example');
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: /Lampworks.*Can be asked.*chen/ }).waitFor();
    await page.getByRole('button', { name: 'Change… Lampworks' }).click();
    await page.getByRole('dialog', { name: 'Lampworks' }).getByLabel('Can be asked').uncheck();
    await page.getByRole('button', { name: 'Save the changes' }).click();
    await page.getByRole('row', { name: /Lampworks.*Disabled.*chen/ }).waitFor();
    expect(errors).toEqual([]);
  });
});
