import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityProblems } from '../support/accessibility.ts';
import { openBrowser } from '../support/browser.ts';
import { goTo, openConsole } from '../support/console.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';

const { gatewayUrl } = stackUnderTest();
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const open = (path: string, user = 'chen') => openConsole(browser, { gatewayUrl, path, user });

describe('what the company defines for itself, in a browser', () => {
  it('adds a product line by keyboard, changes it, retires it; every version keeps who made it', async () => {
    const { page, errors } = await open('/settings/product-line');
    await page.getByRole('link', { name: 'Add' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'A new product line' }).waitFor();
    await page.getByRole('textbox', { name: 'Id' }).focus();
    await page.keyboard.type('kettles');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Kettles');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Kettles' }).click();
    await page.getByLabel(/What customers call it/).fill('kettle\nwater boiler');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: /2 .*chen.*What customers call it/ }).waitFor();
    await page.getByRole('button', { name: 'Offer no more' }).click();
    await page.getByRole('row', { name: /3 .*chen.*Offered no more/ }).waitFor();
    await goTo(page, '/settings/product-line');
    await page.getByRole('heading', { name: 'Product lines' }).waitFor();
    await page.getByRole('link', { name: 'Kettles' }).waitFor({ state: 'detached' });
    await page.getByLabel('Also what is offered no more').check();
    await page.getByRole('link', { name: 'Kettles' }).waitFor();
    expect(new URL(page.url()).search).toBe('?retired=true');
    expect(errors).toEqual([]);
  });

  it('says at the field what is missing, and keeps what somebody else changed meanwhile', async () => {
    const { page } = await open('/settings/cause/STOCK');
    const other = await open('/settings/cause/STOCK');
    await other.page.getByLabel('Name (English)').fill('Not in stock');
    await other.page.getByRole('button', { name: 'Save' }).click();
    await other.page.getByText('Saved.').waitFor();
    for (const language of ['English', 'Simplified Chinese', 'Traditional Chinese'])
      await page.getByLabel(`Name (${language})`).fill('');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Fill this in.').first().waitFor();
    await page.getByLabel('Name (English)').fill('Out of stock again');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Somebody changed this meanwhile').waitFor();
    await page.getByRole('row', { name: /2 .*chen.*Name/ }).waitFor();
    expect(await page.getByLabel('Name (English)').inputValue()).toBe('Out of stock again');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: /3 .*chen.*Name/ }).waitFor();
  });

  it('a macro is made step by step; a placeholder that nobody can fill in is told at its field', async () => {
    const { page, errors } = await open('/settings/macro');
    await page.getByRole('link', { name: 'Add' }).click();
    await page.getByRole('textbox', { name: 'Id' }).fill('chase');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Chase the parcel');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Fill this in.').waitFor();
    for (const command of ['Acknowledge', 'Reply to the customer']) {
      await page.getByRole('button', { name: 'Add a step' }).click();
      await page
        .getByRole('button', { name: /What is done/ })
        .last()
        .click();
      await page.getByRole('option', { name: command, exact: true }).click();
    }
    const text = page.getByLabel('Text (English)');
    await text.fill('Dear {{nmae}}, we look for it.');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('There is no placeholder nmae.').first().waitFor();
    expect(await text.getAttribute('aria-invalid')).toBe('true');
    await text.fill('Dear {{name}}, we look for it.');
    await page.getByRole('button', { name: 'Move up: Step 2' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: 'Chase the parcel' }).click();
    await page.getByText('First version').waitFor();
    const steps = page.getByRole('button', { name: /What is done/ });
    expect(await steps.first().textContent()).toContain('Reply to the customer');
    expect(errors.filter((error) => !error.includes('422'))).toEqual([]);
  });

  it('a routing rule says who it is for; what nobody can take is remarked, and it can be removed again', async () => {
    const { page, errors } = await open('/settings/routing-rules/default');
    await page.getByRole('button', { name: 'Add a rule' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Fill this in.').waitFor();
    await page.getByLabel(/If the region is/).fill('NOWHERE');
    await page.getByRole('button', { name: /Department that gets it/ }).click();
    await page.getByRole('option', { name: 'Logistics', exact: true }).click();
    await page.getByLabel(/Who has these skills/).fill('juggling');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Nobody has what rule 1 asks for').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Remove: Rule 1' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: /2 .*chen.*Rules/ }).waitFor();
    expect(errors).toEqual([]);
  });

  it('shows agents the lists without a way to change them, and everybody who may what', async () => {
    const { page } = await open('/settings/cause/STOCK', 'lin');
    expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0);
    await goTo(page, '/settings/permissions?role=admin');
    await page.getByText('Manage keys and webhooks of other systems').waitFor();
    await goTo(page, '/settings/permissions?role=agent');
    await page.getByText('Manage keys and webhooks of other systems').waitFor({ state: 'detached' });
    expect(await page.getByText('Handle complaints, take in new ones').count()).toBe(1);
    await goTo(page, '/settings/pigeon');
    await page.getByText('There is no page at this address.').waitFor();
  });
});
