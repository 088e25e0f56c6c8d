import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { goTo, openConsole } from '../support/console.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';

const { gatewayUrl } = stackUnderTest();
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const open = (path: string, user = 'admin', context = {}) =>
  openConsole(browser, { gatewayUrl, path, user, context });

/** The browser notes every refusal; here one is what the test is about. */
const unexpected = (text: string): boolean => !text.includes('status of 422');

describe('policies and calendars, in a browser', () => {
  it('R088 adds a policy: a vague standard is refused at its field, the suggestion taken; before and after are shown', async () => {
    const { page, errors } = await open('/policies');
    await page.getByRole('link', { name: 'Add a policy' }).click();
    await page.getByRole('heading', { name: 'Add a policy' }).waitFor();
    await page.getByRole('textbox', { name: 'Id', exact: true }).fill('parcels');
    await page.getByRole('spinbutton', { name: 'First answer: within' }).fill('0');
    await page.getByRole('textbox', { name: 'First answer: warn' }).fill('50');
    await page.getByRole('spinbutton', { name: 'Resolution: within' }).fill('10');
    await page.getByRole('textbox', { name: 'Resolution: warn' }).fill('150');
    await page.getByLabel('The standard in words (English)').fill('We reply promptly.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('This policy cannot be saved.').waitFor();
    for (const said of [/above zero/, /at most 100 % of the target/, /“promptly” cannot be measured/])
      expect(await page.getByText(said).count()).toBeGreaterThanOrEqual(2);
    await page.getByRole('button', { name: 'Use this' }).click();
    await page.getByRole('spinbutton', { name: 'First answer: within' }).fill('2');
    await page.getByRole('textbox', { name: 'Resolution: warn' }).fill('50, 75');
    await page.getByRole('spinbutton', { name: /nobody touched/ }).fill('6');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: /1 .*admin/ }).waitFor();
    await page.getByText('No rule gives a complaint this policy.').waitFor();
    expect(await page.getByRole('spinbutton', { name: /nobody touched/ }).inputValue()).toBe('6');

    await page.getByRole('spinbutton', { name: 'Resolution: within' }).fill('1');
    await page.getByRole('button', { name: 'Show deadlines' }).click();
    await page.getByText(/Rule \d of \d \(default@\d+\) chooses/).waitFor();
    await page.getByRole('columnheader', { name: /Not saved yet: parcels@2/ }).waitFor();
    expect(await page.getByRole('row', { name: /^Resolution/ }).count()).toBe(1);
    expect(errors.filter(unexpected)).toEqual([]);
  });

  it('adds a calendar, what is wrong being said at its line, and the team that works by it', async () => {
    const { page, errors } = await open('/calendars/add');
    await page.getByRole('textbox', { name: 'Id', exact: true }).fill('depot');
    await page.getByRole('textbox', { name: /Monday$/ }).fill('22:00-06:00');
    await page.getByRole('textbox', { name: 'Own days off' }).fill('2026-12-25\n2026-12-25');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Write a night as two').first().waitFor();
    await page.getByText('Line 2: This day is there twice.').waitFor();
    await page.getByRole('textbox', { name: /Monday$/ }).fill('09:00-12:00, 13:00-18:00');
    await page.getByRole('textbox', { name: 'Own days off' }).fill('2026-12-25');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'depot', level: 1 }).waitFor();
    await page.getByRole('row', { name: /1 .*admin/ }).waitFor();
    await goTo(page, '/calendars');
    await page.getByRole('link', { name: 'depot' }).waitFor();

    // The team that works by it: what would leave a mail without its reader is told, and saved.
    await goTo(page, '/settings/add/team');
    const choose = async (field: string, option: string) => {
      await page.getByRole('button', { name: field }).click();
      await page.getByRole('option', { name: option }).click();
    };
    await choose('Department', 'Product');
    await choose('Calendar it works by', 'depot');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: 'Product', exact: true }).click();
    await page.getByRole('heading', { name: 'Product', level: 1 }).waitFor();
    await choose('Lead', '陈主管');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('This team has no manager').waitFor();
    await page.getByRole('row', { name: /2 .*admin.*Lead/ }).waitFor();
    expect(errors.filter(unexpected)).toEqual([]);
  });

  it('adds a rule; one that never comes into play is told and saved', async () => {
    const { page, errors } = await open('/policies');
    await page.getByRole('link', { name: 'Change the rules' }).click();
    await page.getByRole('heading', { name: 'Rule 1' }).waitFor();
    await page.getByRole('button', { name: 'Add a rule' }).click();
    await page.getByRole('heading', { name: 'Rule 2' }).waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Rule 2 never comes into play').waitFor();
    await page.getByRole('row', { name: /2 .*admin/ }).waitFor();
    expect(errors).toEqual([]);
  });

  it('agents read what is promised and ask what a complaint would get; they change nothing', async () => {
    const { page } = await open('/policies/standard', 'lin');
    expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Show deadlines' }).click();
    await page
      .getByText(/counted by/)
      .first()
      .waitFor();
  });
});
