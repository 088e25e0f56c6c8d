import type { Page } from 'playwright-core';
import { consoleHome } from '../shared/names.ts';

/** Goes to another page of the console without a new sign-in, by way of one whose heading is known; ends when it stands. */
export async function walkTo(page: Page, path: string): Promise<void> {
  const push = (to: string) => page.evaluate((at) => history.pushState({}, '', at), consoleHome + to);
  await push('/nowhere');
  await page.waitForSelector('#content [data-not-found]');
  await push(path);
  await page.waitForFunction(
    () =>
      document.querySelector('#content h1') !== null &&
      document.querySelector('#content [data-not-found], [data-loading]') === null &&
      // A dialog that is still coming in is not yet what a person sees.
      document
        .getAnimations()
        .every(
          ({ playState, effect }) => playState !== 'running' || effect?.getTiming().iterations === Infinity,
        ),
  );
}
