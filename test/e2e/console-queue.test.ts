import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardRepository } from '../../shared/data/card-repository.ts';
import { complaintRepository } from '../../shared/data/complaint-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { type Card, cardOf } from '../../shared/domain/complaints/card.ts';
import { consoleHome } from '../../shared/names.ts';
import { accessibilityProblems } from '../support/accessibility.ts';
import { openBrowser } from '../support/browser.ts';
import { policyOf } from '../support/builders/policies.ts';
import { openConsole } from '../support/console.ts';
import { putComplaint } from '../support/emulator/complaints-in-table.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';

const { gatewayUrl, outputs } = stackUnderTest();
const table = openTable(outputs.tableName);
const cards = cardRepository(table);
const log = complaintRepository(table);
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** New complaints of lin's, in the lists at once: the projector puts the same cards, a moment later. */
async function complaints(count: number): Promise<string[]> {
  const references: string[] = [];
  for (let n = 0; n < count; n++) {
    const reference = await putComplaint();
    const [received] = await log.since(reference, 0);
    if (received?.type === 'received') await cards.put(cardOf(received, received, policyOf));
    references.push(reference);
  }
  return references;
}

/** Rows of a department that nothing else in these tests uses, straight into the list: a queue as long as one likes. */
async function fillDepartment(
  department: string,
  count: number,
  over: (n: number) => Partial<Card> = () => ({}),
) {
  const [template] = await complaints(1);
  const card = await cards.card(template ?? '');
  if (!card) throw new Error('There is no card');
  const put = (n: number) =>
    cards.put({
      ...card,
      reference: `R-${String(n).padStart(4, '0')}-${department.slice(0, 4).toUpperCase()}-000`,
      department,
      ownerId: 'nobody',
      dueAt: new Date(Date.parse('2027-01-04T02:00:00Z') + n * 60_000).toISOString(),
      ...over(n),
    });
  for (let from = 0; from < count; from += 100)
    await Promise.all(Array.from({ length: Math.min(100, count - from) }, (_, n) => put(from + n)));
}

const row = (page: Page, reference: string) => page.locator('tr', { hasText: reference });
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-complaint') ?? null);
const shown = (page: Page) =>
  page.locator('[data-complaint]').evaluateAll((links) => links.map((link) => link.textContent ?? ''));

/** Chooses a value of a filter as a person does: by name, from the list. */
async function narrow(page: Page, property: string, value: string) {
  const field = page.getByRole('combobox', { name: 'Filter the queue' });
  await field.fill(`${property} = `);
  await page.getByRole('option', { name: value, exact: true }).click();
  await page.getByRole('button', { name: 'Apply' }).click();
}

describe('the queue in a browser', () => {
  it('R-queue: says what is due in words and icon, with the exact time on hover, and axe finds nothing', async () => {
    const [reference = ''] = await complaints(1);
    const { page, errors } = await openConsole(browser, { gatewayUrl, path: '/complaints' });
    await row(page, reference).waitFor();
    const due = row(page, reference).locator('time').first();
    expect(await due.textContent()).toMatch(/\d+[hm] (left|late)/);
    expect(await due.getAttribute('title')).toMatch(/\d{4}/);
    expect(await due.locator('svg').count()).toBe(1);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('keeps filters as tokens and in the address: another browser opens the same view', async () => {
    await fillDepartment('logistics', 3, (n) => ({ priority: n === 1 ? 'urgent' : 'low' }));
    const { page } = await openConsole(browser, {
      gatewayUrl,
      path: '/complaints?view=open&department=logistics',
    });
    await page.waitForFunction(() => document.querySelectorAll('[data-complaint]').length === 3);
    await narrow(page, 'Priority', 'Urgent');
    await page.waitForURL('**priority=urgent**');
    await page.waitForFunction(() => document.querySelectorAll('[data-complaint]').length === 1);
    const { pathname, search } = new URL(page.url());
    const other = await openConsole(browser, {
      gatewayUrl,
      path: pathname.replace(consoleHome, '') + search,
    });
    await other.page.waitForSelector('[data-complaint]');
    expect(await shown(other.page)).toEqual(['R-0001-LOGI-000']);
    expect(await other.page.getByText('Priority = Urgent').count()).toBe(1);
    expect(await accessibilityProblems(other.page)).toEqual([]);
  });

  it('saves a view by name, with its count, and takes it away again', async () => {
    await fillDepartment('product', 2, (n) => ({ priority: n === 0 ? 'urgent' : 'low' }));
    const path = '/complaints?view=open&department=product&priority=urgent';
    const { page } = await openConsole(browser, { gatewayUrl, path });
    await page.getByRole('button', { name: 'Actions' }).click();
    await page.getByRole('menuitem', { name: 'Save this view…' }).click();
    await page.getByLabel('Name').fill('Urgent products');
    await page.keyboard.press('Enter');
    const tab = page.getByRole('tab', { name: 'Urgent products (1)' });
    await tab.waitFor();
    await page.getByRole('tab', { name: /^Mine/ }).click();
    await page.waitForFunction(() => location.search === '');
    await tab.click();
    await page.waitForURL('**priority=urgent**');
    await page.getByRole('button', { name: 'Actions' }).click();
    await page.getByRole('menuitem', { name: 'Remove the view Urgent products' }).click();
    await tab.waitFor({ state: 'detached' });
  });

  it('goes by the keyboard: j, k, x, ?, Ctrl+K; and nothing while an input method composes or somebody types', async () => {
    await fillDepartment('finance', 3);
    const path = '/complaints?view=open&department=finance';
    const { page } = await openConsole(browser, { gatewayUrl, path });
    await page.waitForSelector('[data-complaint]');
    await page.keyboard.press('j');
    expect(await focused(page)).toBe('R-0000-FINA-000');
    await page.keyboard.press('Alt+j');
    expect(await focused(page)).toBe('R-0001-FINA-000');
    await page.keyboard.press('k');
    expect(await focused(page)).toBe('R-0000-FINA-000');
    await page.keyboard.press('x');
    await page.getByText('(1/3)').waitFor();

    const composing = (over: { isComposing?: boolean; altKey?: boolean; keyCode?: number }) =>
      page.evaluate((init) => {
        const event = new KeyboardEvent('keydown', { key: 'j', code: 'KeyJ', bubbles: true, ...init });
        return document.activeElement?.dispatchEvent(event);
      }, over);
    await composing({ isComposing: true });
    await composing({ isComposing: true, altKey: true });
    await composing({ keyCode: 229 });
    expect(await focused(page)).toBe('R-0000-FINA-000');

    await page.getByRole('combobox', { name: 'Filter the queue' }).focus();
    await page.keyboard.type('jk?');
    expect(await page.getByRole('combobox', { name: 'Filter the queue' }).inputValue()).toBe('jk?');
    expect(await page.getByRole('dialog', { name: 'Keyboard' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.locator('[data-complaint]').first().focus();

    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keyboard' });
    await sheet.getByText('Next complaint').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    expect(await focused(page)).toBe('R-0000-FINA-000');

    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Go to, or do' }).fill('Next');
    await page
      .getByRole('option', { name: /Next complaint/ })
      .first()
      .click();
    await page.waitForFunction(
      () => document.activeElement?.getAttribute('data-complaint') === 'R-0001-FINA-000',
    );
  });

  it('refreshes by itself without losing what is selected', async () => {
    const [first = ''] = await complaints(1);
    const { page } = await openConsole(browser, { gatewayUrl, path: '/complaints' });
    await row(page, first).waitFor();
    await row(page, first).getByRole('checkbox').check();
    const [second = ''] = await complaints(1);
    await row(page, second).waitFor();
    expect(await row(page, first).getByRole('checkbox').isChecked()).toBe(true);
    expect(await row(page, second).getByRole('checkbox').isChecked()).toBe(false);
  });

  it('hands several over with a summary: preview, progress, and one result each; who was changed meanwhile is told', async () => {
    const [first = '', second = ''] = await complaints(2);
    const { page } = await openConsole(browser, { gatewayUrl, path: '/complaints' });
    for (const reference of [first, second]) await row(page, reference).getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Actions' }).click();
    await page.getByRole('menuitem', { name: 'Assign to…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Hand over 2 complaints' });
    expect(await dialog.textContent()).toContain(first);
    expect(await accessibilityProblems(page)).toEqual([]);

    const other = await openConsole(browser, { gatewayUrl, path: '/complaints' });
    await row(other.page, second).getByRole('checkbox').check();
    await other.page.getByRole('button', { name: 'Actions' }).click();
    await other.page.getByRole('menuitem', { name: 'Internal note' }).click();
    await other.page.getByRole('textbox', { name: 'Internal note' }).fill('Called the carrier.');
    await other.page.getByRole('button', { name: 'Save the note on 1 complaint (staff only)' }).click();
    await other.page.getByRole('dialog').getByText('Done').waitFor();

    await dialog.getByRole('button', { name: /New owner/ }).click();
    await page.getByRole('option', { name: /wong/ }).click();
    await dialog.getByLabel(/Hand-over summary/).fill('Carrier admits the loss; refund agreed by phone.');
    await dialog.getByRole('button', { name: 'Hand over 2 complaints' }).click();
    await dialog.getByText('2 of 2').waitFor();
    expect(await dialog.locator('tr', { hasText: first }).textContent()).toContain('Done');
    expect(await dialog.locator('tr', { hasText: second }).textContent()).toContain('meanwhile');
    await dialog.getByRole('button', { name: 'Close', exact: true }).click();
    await row(page, first).waitFor({ state: 'detached' });
    await row(page, second).waitFor();
  });

  it('issue 5, far more open complaints than a page: shows one, turns to the next and back, and never asks for all', async () => {
    await fillDepartment('purchasing', 400);
    const asked: string[] = [];
    const path = '/complaints?view=open&department=purchasing';
    const { page } = await openConsole(browser, { gatewayUrl, path });
    page.on('request', (request) => {
      if (request.url().includes('/api/staff/complaints')) asked.push(request.url());
    });
    await page.waitForSelector('[data-complaint]');
    expect(await shown(page)).toHaveLength(50);
    await page.getByRole('tab', { name: 'Department (50+)' }).waitFor();
    await page.getByRole('button', { name: 'Next page' }).click();
    await page.waitForFunction(
      () => document.querySelector('[data-complaint]')?.textContent === 'R-0050-PURC-000',
    );
    expect(asked.length).toBeLessThan(10);
    await page.getByRole('button', { name: 'Previous page' }).click();
    await page.waitForFunction(
      () => document.querySelector('[data-complaint]')?.textContent === 'R-0000-PURC-000',
    );
  });

  it('needs no sideways scroll at 320 px, not even inside a part of the page', async () => {
    const [reference = ''] = await complaints(1);
    const context = { viewport: { width: 320, height: 640 }, locale: 'en' };
    const { page, errors } = await openConsole(browser, { gatewayUrl, path: '/complaints', context });
    await page.locator(`[data-complaint="${reference}"]`).waitFor();
    const wider = await page
      .locator('#content *')
      .evaluateAll(
        (all) =>
          all.filter(
            (one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX === 'auto',
          ).length,
      );
    expect(wider).toBe(0);
    expect(errors).toEqual([]);
  });
});
