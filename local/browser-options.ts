import { existsSync } from 'node:fs';
import type { LaunchOptions } from 'playwright-core';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Without a locale of Unicode it cannot open a file whose name is Chinese. */
const env = { ...process.env, LC_ALL: 'C.UTF-8' };

/**
 * How to launch a real browser: CHROME_PATH, else the one that an npm package brings along where it runs (its version is in the
 * lock file, and it opens a page in a fifth of the time of a browser that is built to be looked at), else an installed one.
 */
export async function browserOptions(): Promise<LaunchOptions> {
  const { CHROME_PATH: chosen } = process.env;
  if (chosen) return { executablePath: chosen, args, env };
  const bundledRuns = process.platform === 'linux' && process.arch === 'x64';
  const own = bundledRuns ? undefined : installed.find((path) => existsSync(path));
  if (own) return { executablePath: own, args, env };
  const { default: bundled } = await import('@sparticuz/chromium');
  return { executablePath: await bundled.executablePath(), args, env };
}
