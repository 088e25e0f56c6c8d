import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openKeyRing } from '../../shared/adapters/key-ring.ts';
import { openLinks } from '../../shared/adapters/signed-links.ts';
import { addSeconds, fromMillis } from '../../shared/domain/instant.ts';
import { accessibilityProblems, overflow } from '../support/accessibility.ts';
import { newPage, openBrowser } from '../support/browser.ts';
import { cup } from '../support/builders/pictures.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';

const { gatewayUrl, outputs } = stackUnderTest();
const links = openLinks(await openKeyRing(outputs.keyRingSecretId));
const folder = mkdtempSync(join(tmpdir(), 'redress-photos-'));
const file = (name: string, bytes: Uint8Array | string): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};
const jpeg = file('杯子 \u202Egpj.jpg', cup.jpeg);
const png = file('cup.png', cup.png);
const svg = file('cup.jpg', '<svg xmlns="http://www.w3.org/2000/svg"/>');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openPage(path: string, javaScriptEnabled = true): Promise<Page> {
  const page = await newPage(browser, {
    viewport: { width: 360, height: 740 },
    locale: 'zh-CN',
    javaScriptEnabled,
  });
  await page.goto(path.startsWith('http') ? path : `${gatewayUrl}${path}`);
  return page;
}

async function statusPage(): Promise<string> {
  const answer = await fetch(`${gatewayUrl}/api/complaints`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ text: '杯子碎了。', contact: { phone: '13800138000' }, language: 'zh-CN' }),
  });
  const { reference } = (await answer.json()) as { reference: string };
  return `/status/${links.sign('status', reference, addSeconds(fromMillis(Date.now()), 3600))}`;
}

/** Pictures that the browser really drew. */
const drawn = (page: Page) =>
  page.evaluate(
    `[...document.querySelectorAll('.photos img')].filter((one) => one.complete && one.naturalWidth > 0).length`,
  );
const shows = (page: Page, count: number) => expect.poll(() => drawn(page), { timeout: 20_000 }).toBe(count);

async function readsWell(page: Page): Promise<void> {
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
}

describe('photos on a phone', () => {
  it('are added on the status page, two at once, keep the message that was begun, and show as thumbnails', async () => {
    const page = await openPage(await statusPage());
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.fill('#message', '照片在下面');
    await page.setInputFiles('#photos input[type=file]', [jpeg, png]);
    await page.locator('.photos img').first().scrollIntoViewIfNeeded();
    await shows(page, 2);
    expect(await page.inputValue('#message')).toBe('照片在下面');
    expect(await page.textContent('.timeline')).toContain('您添加了一张照片');
    expect(await page.textContent('#photos')).not.toContain('gpj');
    expect(errors).toEqual([]);
    await readsWell(page);
  });

  it('that are none are told from photos before they are sent, and what passes that is told afterwards', async () => {
    const page = await openPage(await statusPage());
    const sent: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
    await page.setInputFiles('#photos input[type=file]', file('notes.txt', 'hello'));
    await page.getByText('该文件不是 JPEG、PNG 或 WebP 照片。').waitFor();
    expect(sent).toEqual([]);
    await page.setInputFiles('#photos input[type=file]', svg);
    await page.getByText('文件不是 JPEG、PNG 或 WebP 照片。').first().waitFor();
    await page.locator('.refused').waitFor();
    await readsWell(page);
  });

  it('are chosen on the form, survive a mistake and a reload, and are sent once there is a complaint', async () => {
    const page = await openPage('/complaint?lang=zh-CN');
    await page.click('summary');
    await page.setInputFiles('[data-photo-choice] input[type=file]', [jpeg, png]);
    await shows(page, 2);
    await readsWell(page);
    await page.click('button[type=submit]');
    await page.locator('.problems').waitFor();
    await shows(page, 2);
    await page.locator('.photos button').first().click();
    await shows(page, 1);
    await page.reload();
    await shows(page, 1);
    await page.fill('#text', '杯子碎了。');
    await page.fill('#reach', '13800138000');
    await page.click('button[type=submit]');
    await page.waitForURL(/\/receipt\//);
    // The page opens itself again once the photo has been looked at.
    await page.locator('#photos .photos img').waitFor();
    await page.locator('#photos .photos img').scrollIntoViewIfNeeded();
    await shows(page, 1);
    await readsWell(page);
    await page.reload();
    await shows(page, 1);
    await page.goto(`${gatewayUrl}/complaint?lang=zh-CN`);
    await page.click('summary');
    expect(await drawn(page)).toBe(0);
  });

  it('work without JavaScript: a page of its own, and back', async () => {
    const page = await openPage(await statusPage(), false);
    await page.click('#photos a');
    await page.setInputFiles('#file', jpeg);
    await page.click('button');
    await page.waitForURL(/\/status\/.*done=photo/);
    expect(await page.textContent('.done')).toContain('照片已收到');
    await expect
      .poll(async () => {
        await page.reload();
        return page.locator('.photos img').count();
      })
      .toBe(1);
  });
});
