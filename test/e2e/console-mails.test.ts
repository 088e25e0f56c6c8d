import { randomUUID } from 'node:crypto';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../local/life/until.ts';
import { complaintRepository } from '../../shared/data/complaint-repository.ts';
import { inboundMailRepository } from '../../shared/data/inbound-mail-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { mailPrefix } from '../../shared/names.ts';
import { accessibilityProblems, overflow } from '../support/accessibility.ts';
import { openBrowser } from '../support/browser.ts';
import { mailFile, sesTop } from '../support/builders/mail-desk.ts';
import { openConsole } from '../support/console.ts';
import { putComplaint } from '../support/emulator/complaints-in-table.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';

const { endpoint, gatewayUrl, outputs } = stackUnderTest();
const table = openTable(outputs.tableName);
const s3 = new S3Client({ endpoint, forcePathStyle: true });
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** A mail comes in and is kept aside; @returns its name. */
async function keptAside(mail: Buffer): Promise<string> {
  const mailId = randomUUID().replaceAll('-', '');
  const Key = `${mailPrefix}${mailId}`;
  await s3.send(new PutObjectCommand({ Bucket: outputs.mailBucketName, Key, Body: mail }));
  const month = new Date().toISOString().slice(0, 7);
  await until('the mail in the list', async () =>
    (await inboundMailRepository(table).heldIn(month)).mails.some((one) => one.mailId === mailId),
  );
  return mailId;
}

const spam = (text: string) =>
  Buffer.from(
    `${sesTop('example.com', { spam: 'FAIL' })}From: Emma <emma@example.com>\r\nSubject: My shoes\r\n\r\n${text}\r\n`,
  );

describe('mails that were kept aside, in a browser', () => {
  it('R163 a mail wrongly taken for spam is read and put into its complaint; a note of absence is discarded', async () => {
    const reference = await putComplaint();
    const mailId = await keptAside(spam('<b>The sole</b> came off.'));
    await keptAside(mailFile('out-of-office'));
    const { page, errors } = await openConsole(browser, { gatewayUrl, path: '/mails', user: 'lin' });
    const row = page.getByRole('row', { name: /It looks like spam.*Nobody has decided/ }).first();
    await row.getByRole('button', { name: /^Read the mail of/ }).click();
    await page.waitForURL('**mail=**');
    expect(new URL(page.url()).searchParams.get('mail')).toBe(mailId);
    const dialog = page.getByRole('dialog', { name: 'It looks like spam' });
    expect(await dialog.locator('[data-mail-text]').textContent()).toContain('<b>The sole</b> came off.');
    await dialog.getByText('The sender is proven').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByLabel('Reference of a complaint').fill(reference);
    await dialog.getByRole('button', { name: 'Put into this complaint' }).click();
    await page.getByRole('row', { name: new RegExp(`Message of a complaint.*${reference} · lin`) }).waitFor();
    expect(await complaintRepository(table).head(reference)).toMatchObject({
      type: 'customer-wrote',
      actor: { kind: 'staff', id: 'lin' },
      data: { channel: 'email', mail: { mailId } },
    });

    const absent = page.getByRole('row', { name: /An automatic reply.*Nobody has decided/ }).first();
    await absent.getByRole('button', { name: /^Read the mail of/ }).click();
    await page.getByRole('dialog').getByText('I am out of the office until Monday.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('row', { name: /An automatic reply.*Discarded.*lin/ }).waitFor();
    expect(errors).toEqual([]);
  });

  it('R163 on a phone it becomes a complaint of its own, and the open mail fits its width', async () => {
    const mailId = await keptAside(spam(`It never came. ${'It never came. '.repeat(200)}`));
    const context = { viewport: { width: 390, height: 800 } };
    const { page, errors } = await openConsole(browser, {
      gatewayUrl,
      path: `/mails?mail=${mailId}`,
      user: 'lin',
      context,
    });
    const dialog = page.getByRole('dialog', { name: 'It looks like spam' });
    await dialog.getByText('It never came.').first().waitFor();
    expect(await overflow(page)).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Take in as a new complaint' }).click();
    await page.getByText('Taken in as a complaint', { exact: true }).first().waitFor();
    expect(errors).toEqual([]);
  });
});
