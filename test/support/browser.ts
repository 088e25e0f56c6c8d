import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { browserOptions } from '../../local/browser-options.ts';

/** A real browser. */
export const openBrowser = async (): Promise<Browser> => chromium.launch(await browserOptions());

/** A visitor of their own, who leaves when the test ends: a page left open goes on asking for news, at the cost of every test after it. */
export async function newPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  onTestFinished(() => context.close());
  return context.newPage();
}
