import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { goTo, openConsole } from '../support/console.ts';
import { putComplaint } from '../support/emulator/complaints-in-table.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';

const { gatewayUrl } = stackUnderTest();
let browser: Browser;
let shop: Server;
beforeAll(async () => {
  browser = await openBrowser();
  shop = createServer((_, response) => response.writeHead(500).end()).listen(0, '127.0.0.1');
});
afterAll(async () => {
  await browser?.close();
  shop?.close();
});

const open = (path: string) => openConsole(browser, { gatewayUrl, path, user: 'admin' });

describe('keys and webhooks of other systems in a browser', () => {
  it('issue 5 point 9: a key is shown once, works with its scope, and not once it is revoked', async () => {
    const { page, errors } = await open('/settings/api-keys');
    await page.getByRole('button', { name: 'New key…' }).click();
    await page.waitForURL('**add=true');
    const dialog = page.getByRole('dialog', { name: 'New key…' });
    await dialog.getByRole('button', { name: 'Make the key' }).click();
    await dialog.getByText('Choose at least one.').waitFor();
    await dialog.getByLabel('For which system').fill('Web shop');
    await dialog.getByRole('checkbox', { name: 'Read complaints' }).check();
    await dialog.getByRole('button', { name: 'Make the key' }).click();
    const secret = (await dialog.locator('[data-secret]').textContent()) ?? '';
    expect(secret).toMatch(/^rk_/);
    const call = () =>
      fetch(`${gatewayUrl}/api/v1/complaints?department=customer-service`, {
        headers: { authorization: `Bearer ${secret}` },
      });
    expect((await call()).status).toBe(200);
    await dialog.getByRole('button', { name: 'I have copied it' }).click();
    await page.getByRole('row', { name: /Web shop.*Works.*admin/ }).waitFor();
    expect(await page.content()).not.toContain(secret.slice(-20));

    await page.getByRole('button', { name: 'Revoke the key of Web shop' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke', exact: true }).click();
    await page.getByRole('row', { name: /Web shop.*Revoked · admin/ }).waitFor();
    expect(errors).toEqual([]);
  });

  it('issue 5 point 9: a webhook has its secret shown once, its attempts listed, and one sent again by hand', async () => {
    const { page, errors } = await open('/settings/webhooks?add=true');
    const { port } = shop.address() as AddressInfo;
    const dialog = page.getByRole('dialog', { name: 'New webhook…' });
    await dialog.getByLabel('Address').fill(`http://127.0.0.1:${port}/told`);
    await dialog.getByRole('button', { name: 'Register' }).click();
    expect(await dialog.locator('[data-secret]').textContent()).toMatch(/^whsec_/);
    await dialog.getByRole('button', { name: 'I have copied it' }).click();
    await page.getByRole('link', { name: `http://127.0.0.1:${port}/told` }).click();
    await page.getByRole('heading', { name: 'Delivery log' }).waitFor();
    // A webhook hears of what happens from ten seconds after it was registered.
    const log = page.getByRole('table', { name: 'Delivery log' });
    const failed = log.getByRole('row', { name: /Failed · HTTP 500/ }).first();
    const told = async () => {
      for (let tries = 0; tries < 6; tries++) {
        await putComplaint();
        const seen = await failed.waitFor({ timeout: 8_000 }).then(
          () => true,
          () => false,
        );
        if (seen) return;
      }
      throw new Error('Nothing was sent to the webhook.');
    };
    await told();
    await failed.getByRole('button', { name: /^Send change \d+ of R-/ }).click();
    await log
      .getByRole('row', { name: /by hand/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'New secret' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'New secret' }).click();
    await page.locator('[data-secret]').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('The secret before signs as well until').waitFor();
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('heading', { name: 'Webhooks' }).waitFor();
    await page.getByRole('link', { name: `http://127.0.0.1:${port}/told` }).waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
  }, 120_000);

  it('shows neither to who may not manage them', async () => {
    const { page } = await openConsole(browser, { gatewayUrl, user: 'lin' });
    expect(await page.getByRole('link', { name: 'Keys of other systems' }).count()).toBe(0);
    await goTo(page, '/settings/api-keys');
    await page.getByText(/roles/).first().waitFor();
    expect(await page.getByRole('button', { name: 'New key…' }).count()).toBe(0);
  });
});
