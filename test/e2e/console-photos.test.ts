import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityProblems, overflow } from '../support/accessibility.ts';
import { openBrowser } from '../support/browser.ts';
import { openConsole } from '../support/console.ts';
import { putComplaint } from '../support/emulator/complaints-in-table.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-photos-'));
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const cup = 'test/support/photos/cup.jpg';
const svg = file('cup.jpg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
const { gatewayUrl } = stackUnderTest();

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Pictures that the browser really drew. */
const drawn = (page: Page) =>
  page.evaluate(
    `[...document.querySelectorAll('.photos img')].filter((one) => one.complete && one.naturalWidth > 0).length`,
  );

describe('photos on the complaint page of the console', () => {
  it('are sent straight to the bucket, shown small once they passed, and what is none is told in words', async () => {
    const reference = await putComplaint();
    const { page, errors } = await openConsole(browser, {
      gatewayUrl,
      path: `/complaints/${reference}`,
      context: { viewport: { width: 390, height: 844 } },
    });
    await page.setInputFiles('input[type=file]', cup);
    await page.locator('.photos img').waitFor();
    await page.locator('.photos img').scrollIntoViewIfNeeded();
    await expect.poll(() => drawn(page)).toBe(1);
    expect(await page.textContent('.photos li')).toContain('lin');
    await page.setInputFiles('input[type=file]', svg);
    await page.getByText('The file was not a JPEG, PNG or WebP photo.').first().waitFor();
    await expect.poll(() => drawn(page)).toBe(1);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
