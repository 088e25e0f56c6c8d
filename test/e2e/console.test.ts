import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consoleHome } from '../../shared/names.ts';
import { accessibilityProblems } from '../support/accessibility.ts';
import { openBrowser } from '../support/browser.ts';
import { openConsole } from '../support/console.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const { gatewayUrl } = stackUnderTest();

describe('the frame of the console in a browser', () => {
  it('signs in with code and PKCE, comes back to the page that was asked for, and keeps tokens in memory only', async () => {
    const { page, errors } = await openConsole(browser, { gatewayUrl, path: '/complaints?view=open' });
    expect(new URL(page.url()).search).toBe('?view=open');
    expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toMatch(
      /eyJ/,
    );
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('renews an access token that the API no longer takes, without a new sign-in', async () => {
    const { page, errors } = await openConsole(browser, { gatewayUrl });
    const isQueue = (url: string) => url.includes('/api/staff/complaints');
    await page.route(
      (url) => isQueue(url.pathname),
      (route) => route.fulfill({ status: 401, json: {} }),
      { times: 1 },
    );
    const renewal = await page.waitForRequest((request) => request.url().endsWith('/oauth2/token'));
    expect(renewal.postData()).toContain('grant_type=refresh_token');
    const answer = await page.waitForResponse((response) => isQueue(response.url()));
    expect(answer.status()).toBe(200);
    expect(errors.filter((error) => !error.includes('401'))).toEqual([]);
  });

  it('speaks three languages without a new sign-in and remembers which', async () => {
    const { page } = await openConsole(browser, { gatewayUrl });
    await page.getByRole('button', { name: /^Language/ }).click();
    await page.getByRole('menuitem', { name: '繁體中文' }).click();
    await page.waitForFunction(() => document.querySelector('#content h1')?.textContent?.startsWith('投訴'));
    expect(await page.getAttribute('html', 'lang')).toBe('zh-TW');
    expect(await page.evaluate(() => localStorage.getItem('redress.language'))).toBe('zh-TW');
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('says so at an address that it does not know', async () => {
    const { page } = await openConsole(browser, { gatewayUrl, path: '/nowhere' });
    expect(await page.textContent('h1')).toBe('There is no page at this address.');
    await page.getByRole('link', { name: 'To the complaints' }).click();
    await page.waitForURL(`**${consoleHome}/complaints`);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  });

  it('signs out to a page of its own', async () => {
    const { page } = await openConsole(browser, { gatewayUrl });
    await page.getByRole('button', { name: 'Signed in as lin' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.waitForURL(`**${consoleHome}/signed-out`);
    expect(await page.textContent('h1')).toBe('Complaints desk');
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
