import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complaintRepository } from '../../shared/data/complaint-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { openBrowser } from '../support/browser.ts';
import { openConsole, signIn } from '../support/console.ts';
import { putComplaint } from '../support/emulator/complaints-in-table.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';
import { phoneCall, takeByKeyboard } from '../support/phone-intake.ts';

const { gatewayUrl, outputs } = stackUnderTest();
const log = complaintRepository(openTable(outputs.tableName));
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
const eventsOf = async (reference: string) => log.since(reference, 0);

describe('the phone form in a browser', () => {
  it('R141: a phone complaint is taken in by keyboard alone, four stops of the Tab key, and can be read out', async () => {
    const { page, errors } = await openConsole(browser, { gatewayUrl });
    const { reference, tabs } = await takeByKeyboard(page);
    expect(tabs).toBe(4);
    expect(await focused(page)).toContain(reference);
    const [received] = await eventsOf(reference);
    expect(received).toMatchObject({
      type: 'received',
      actor: { kind: 'staff', id: 'lin' },
      data: {
        submission: {
          text: phoneCall.text,
          orderNumber: phoneCall.orderNumber,
          contact: { name: phoneCall.name, phone: phoneCall.phone, email: phoneCall.email },
        },
      },
      state: { channel: 'phone' },
    });
    expect(errors).toEqual([]);
    await page.keyboard.press('Alt+KeyN');
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    expect(await page.getByLabel('What happened').inputValue()).toBe('');
  });

  it('R018 R163: what a customer wrote on WeChat hours ago lands in the same timeline, with when it happened and when it was logged', async () => {
    const reference = await putComplaint();
    const path = `/complaints/new?entry=message&channel=wechat&reference=${reference.toLowerCase()}`;
    const { page, errors } = await openConsole(browser, { gatewayUrl, path });
    expect(await page.getByRole('radio', { name: 'WeChat' }).isChecked()).toBe(true);
    await page.getByLabel('What the customer said or wrote').fill('The parcel has still not come.');
    await page.getByLabel('Day it happened').fill('2026-11-20');
    await page.getByLabel('Time it happened').fill('09:30');
    await page.keyboard.press('Control+Enter');
    await page.getByText(`Logged on ${reference}.`).waitFor();
    const wrote = (await eventsOf(reference)).find(({ type }) => type === 'customer-wrote');
    const local = await page.evaluate(() => new Date('2026-11-20T09:30').toISOString());
    expect(wrote?.data).toMatchObject({ channel: 'wechat', happenedAt: local });
    expect(wrote && wrote.at > local).toBe(true);
    expect(errors).toEqual([]);
  });

  it('keeps what was typed through a refusal, a reload and a look at another page, and says at the field what is wrong', async () => {
    const { page } = await openConsole(browser, { gatewayUrl, path: '/complaints/new' });
    await page.keyboard.press('Control+Enter');
    await page.getByText('Fill this in.').waitFor();
    await page.getByLabel('What happened').fill('Broken on arrival.');
    await page.getByRole('textbox', { name: 'Phone' }).fill('call me');
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('input[aria-invalid=true]');
    await page.reload();
    await signIn(page);
    expect(await page.getByLabel('What happened').inputValue()).toBe('Broken on arrival.');
    await page.getByRole('button', { name: 'Clear' }).click();
    expect(await page.getByLabel('What happened').inputValue()).toBe('');
  });
});
