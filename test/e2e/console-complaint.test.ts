import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definitionRepository } from '../../shared/data/definition-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { accessibilityProblems } from '../support/accessibility.ts';
import { openBrowser } from '../support/browser.ts';
import { definition } from '../support/builders/definitions.ts';
import { openConsole, signIn } from '../support/console.ts';
import { putComplaint } from '../support/emulator/complaints-in-table.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const { gatewayUrl, outputs } = stackUnderTest();
const open = (reference: string, width = 1280) =>
  openConsole(browser, {
    gatewayUrl,
    path: `/complaints/${reference}`,
    context: { viewport: { width, height: 900 } },
  });

describe('a complaint in the console', () => {
  it('is answered, and keeps what was typed when somebody else was faster', async () => {
    const reference = await putComplaint();
    const { page, errors } = await open(reference);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.fill('.write-reply textarea', 'We are looking into it.');
    await page.getByRole('button', { name: 'Send to the customer', exact: true }).click();
    await page.waitForSelector('.timeline > .answer');
    expect(await page.inputValue('.write-reply textarea')).toBe('');

    const other = await open(reference);
    await other.page.getByRole('button', { name: 'Acknowledge', exact: true }).click();
    await other.page.waitForFunction(() =>
      document.querySelector('.timeline')?.textContent?.includes('Acknowledged'),
    );

    await page.fill('.write-reply textarea', 'A second answer.');
    await page.getByRole('button', { name: 'Send to the customer', exact: true }).click();
    await page.getByText('Somebody changed this complaint meanwhile').waitFor();
    expect(await page.inputValue('.write-reply textarea')).toBe('A second answer.');
    await page.locator('.timeline li', { hasText: 'Acknowledged' }).getByText('New').waitFor();
    await page.locator('.write-reply').getByRole('button', { name: 'I have looked at it' }).click();
    await page.getByRole('button', { name: 'Send to the customer', exact: true }).click();
    await page.waitForFunction(() => document.querySelectorAll('.timeline > .answer').length === 2);
    expect([...errors, ...other.errors].filter((error) => !error.includes('409'))).toEqual([]);
  });

  it('keeps a note apart from a reply, and a draft through a reload', async () => {
    const reference = await putComplaint();
    const { page } = await open(reference);
    await page.keyboard.press('Alt+p');
    await page.fill('.write-note textarea', 'Ask the warehouse first.');
    // Tokens live in memory only, and the emulator's login page remembers nobody.
    await page.reload();
    await signIn(page);
    await page.keyboard.press('Alt+p');
    await page.waitForSelector('.write-note textarea');
    expect(await page.inputValue('.write-note textarea')).toBe('Ask the warehouse first.');
    await page.getByRole('button', { name: 'Save note (staff only)' }).click();
    await page.waitForSelector('.timeline > .note');
    await page.keyboard.press('Alt+l');
    expect(await page.inputValue('.write-reply textarea')).toBe('');
  });

  it('resolves by keyboard, says at its field what is missing, and takes back what is no longer possible', async () => {
    const reference = await putComplaint();
    const { page } = await open(reference);
    await page.keyboard.press('Alt+e');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Resolve and tell the customer' }).click();
    expect(await dialog.getByText('Fill this in.').count()).toBe(2);
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: /Outcome/ }).click();
    await page.getByRole('option', { name: 'Put right' }).click();
    await dialog.locator('textarea').fill('A new lamp is on its way.');
    await dialog.getByRole('button', { name: 'Resolve and tell the customer' }).click();
    await page.getByText('Saved.').waitFor();
    expect(await page.getByRole('button', { name: 'Resolve…' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Reopen…' }).waitFor();
  });

  it('fills in what a canned reply leaves open, and does a macro’s commands after they were read', async () => {
    const definitions = definitionRepository(openTable(outputs.tableName));
    const macro = {
      name: 'Parcel is looked for',
      steps: [
        { type: 'acknowledge' },
        { type: 'add-note', text: { en: 'Asked the carrier.' } },
        { type: 'reply', text: { 'zh-CN': '{{name}}，我们在找订单 {{order}}，产品 {{product}}。' } },
      ],
    };
    await definitions.add(definition({ kind: 'macro', id: 'looked-for', value: macro }));
    const reference = await putComplaint();
    const { page, errors } = await open(reference);
    await page.getByRole('button', { name: 'Run a macro…' }).click();
    await page.getByRole('option', { name: 'Parcel is looked for' }).click();
    const dialog = page.getByRole('dialog');
    expect(await accessibilityProblems(page)).toEqual([]);
    const answer = dialog.locator('textarea').nth(1);
    expect(await answer.inputValue()).toBe('王小明，我们在找订单 SO-1001，产品 {{product}}。');
    await dialog.getByRole('button', { name: 'Do all of this', exact: true }).click();
    await dialog.getByText('product is not filled in').waitFor();
    await answer.fill('王小明，我们在找订单 SO-1001。');
    await dialog.getByRole('button', { name: 'Do all of this', exact: true }).click();
    await page.waitForSelector('.timeline > .answer');
    expect(await page.locator('.timeline > .note').count()).toBe(1);
    expect(errors.filter((error) => !error.includes('422'))).toEqual([]);
  });

  it('says who else has it open', async () => {
    const reference = await putComplaint();
    const first = await open(reference);
    const second = await openConsole(browser, { gatewayUrl, path: `/complaints/${reference}`, user: 'wong' });
    await second.page.getByText('has this complaint open as well').waitFor();
    expect(await accessibilityProblems(second.page)).toEqual([]);
    expect([...first.errors, ...second.errors]).toEqual([]);
  });
});
