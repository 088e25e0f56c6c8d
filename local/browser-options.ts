import { existsSync } from 'node:fs';
import type { LaunchOptions } from 'playwright-core';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How to launch a real browser: CHROME_PATH, else an installed Chromium, else the one that an npm package brings along. */
export async function browserOptions(): Promise<LaunchOptions> {
  const path = [process.env.CHROME_PATH, ...installed].find(
    (candidate) => candidate && existsSync(candidate),
  );
  if (path) return { executablePath: path, args: quiet };
  const { default: bundled } = await import('@sparticuz/chromium');
  return { executablePath: await bundled.executablePath(), args: [...bundled.args, ...quiet] };
}
