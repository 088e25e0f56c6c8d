import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { demoPassword } from '../../local/seed-users.ts';
import { consoleHome } from '../../shared/names.ts';
import { newPage } from './browser.ts';

export interface ConsoleVisit {
  readonly gatewayUrl: string;
  /** Below the console's home, e.g. `/complaints/R-…?tab=notes`. */
  readonly path?: string;
  /** A demo user; lin when absent. */
  readonly user?: string;
  readonly context?: BrowserContextOptions;
}

export interface OpenConsole {
  readonly page: Page;
  /** Errors of scripts and refusals of the Content-Security-Policy: a test expects none. */
  readonly errors: readonly string[];
}

/** On the hosted page, as a person does; ends when the page that was asked for stands. */
export async function signIn(page: Page, user = 'lin'): Promise<void> {
  await page.fill('input[name=username]', user);
  await page.fill('input[name=password]', demoPassword);
  await page.press('input[name=password]', 'Enter');
  await page.waitForSelector('#content h1');
}

/** Signs in on the hosted page, as a person does, and waits until the page that was asked for stands. */
export async function openConsole(browser: Browser, visit: ConsoleVisit): Promise<OpenConsole> {
  const { gatewayUrl, path = '', user = 'lin', context } = visit;
  const page = await newPage(browser, { locale: 'en', ...context });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    const onConsole = new URL(page.url()).pathname.startsWith(consoleHome);
    if (onConsole && message.type() === 'error') errors.push(message.text());
  });
  await page.goto(gatewayUrl + consoleHome + path);
  await signIn(page, user);
  return { page, errors };
}

/** Another page of the console, as a link leads there: without a new sign-in. */
export const goTo = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => history.pushState({}, '', to), consoleHome + path);
