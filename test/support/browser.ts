import { type Browser, chromium } from 'playwright-core';
import { browserOptions } from '../../local/browser-options.ts';

/** A real browser. */
export const openBrowser = async (): Promise<Browser> => chromium.launch(await browserOptions());
