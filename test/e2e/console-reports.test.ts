import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../local/life/until.ts';
import { openClock } from '../../shared/adapters/clock.ts';
import { ids } from '../../shared/adapters/ids.ts';
import { clockResultRepository } from '../../shared/data/clock-result-repository.ts';
import { complaintRepository } from '../../shared/data/complaint-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { addSeconds } from '../../shared/domain/instant.ts';
import { executeCommand } from '../../shared/usecases/complaints/execute-command.ts';
import { accessibilityProblems } from '../support/accessibility.ts';
import { openBrowser } from '../support/browser.ts';
import { lin } from '../support/builders/complaints.ts';
import { policies } from '../support/builders/policies.ts';
import { openConsole, signIn } from '../support/console.ts';
import { csvRows } from '../support/csv-rows.ts';
import { putComplaint } from '../support/emulator/complaints-in-table.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';

const { gatewayUrl, outputs, clock: setting } = stackUnderTest();
const table = openTable(outputs.tableName);
const complaints = complaintRepository(table);
const results = clockResultRepository(table);
const clock = openClock(setting);
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const command = (reference: string, type: 'reply' | 'make-promise', data: object) =>
  executeCommand(
    { complaints, policies, surveyDelaySeconds: 3600 },
    {
      reference,
      command: { type, data } as never,
      commandId: ids.commandId(),
      expectedSequence: 0,
      actor: lin,
      at: clock.now(),
      onConflict: 'retry',
    },
  );

/** A complaint that was answered in time: its first answer counts once the projector has seen it. */
async function answered(): Promise<string> {
  const reference = await putComplaint();
  await command(reference, 'reply', { text: '我们正在处理。' });
  const day = (days: number) => addSeconds(clock.now(), days * 86_400).slice(0, 10);
  await until('the kept promise', async () =>
    (await results.dueBetween(day(-3), day(3), 10_000)).find((row) => row.reference === reference),
  );
  return reference;
}

/** Texts of the rows of a report, header first. */
const rowsOf = (page: Page) =>
  page
    .locator('#content table tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th,td')].map((cell) => (cell.textContent ?? '').trim())),
    );

async function fileOf(page: Page): Promise<readonly (readonly string[])[]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV' }).click(),
  ]);
  return csvRows(await readFile(await download.path(), 'utf8'));
}

/** The counts of attainment, a row each: group, n, kept, missed, of these open, not counted; as shown, and as in the file. */
async function attainmentOf(page: Page) {
  await page.getByRole('row', { name: /^First answer/ }).waitFor();
  const [header = [], ...rows] = await rowsOf(page);
  const counts = ['n', 'Kept', 'Missed', 'of these open', 'Not counted'].map((name) => header.indexOf(name));
  const [, ...lines] = await fileOf(page);
  return {
    screen: rows.map((row) => [row[0], ...counts.map((at) => row[at])]),
    // The file's columns: group, n, kept, missed, open, share, two bounds, not counted.
    file: lines.map((line) => [line[0], line[1], line[2], line[3], line[4], line[8]]),
  };
}

/** Other tests' promises come in between screen and file: both are asked for anew until nothing came between. */
async function screenAndFile(page: Page) {
  let seen = await attainmentOf(page);
  const oneMoment = async () => {
    if (isDeepStrictEqual(seen.screen, seen.file)) return true;
    // Tokens are kept in memory only, so a reload asks who it is.
    await page.reload();
    await signIn(page, 'chen');
    seen = await attainmentOf(page);
    return false;
  };
  // What still differs after that is told by the comparison.
  await until('a screen and a file of one moment', oneMoment, 30).catch(() => undefined);
  return seen;
}

describe('reports in a browser', () => {
  it('R140 the breach board says what will be late, its file says the same, and its address keeps the choice', async () => {
    const reference = await putComplaint();
    const { page, errors } = await openConsole(browser, { gatewayUrl, path: '/reports/board', user: 'chen' });
    await page
      .getByRole('radio', { name: 'Next 72 h' })
      .or(page.getByRole('button', { name: 'Next 72 h' }))
      .click();
    await page.waitForURL(/within=72/);
    // It renews itself: nobody reloads.
    await page.locator('tr', { hasText: reference }).first().waitFor({ timeout: 45_000 });
    const shown = (await rowsOf(page)).slice(1).map(([complaint]) => complaint);
    const file = (await fileOf(page)).slice(1).map(([complaint]) => complaint);
    expect(file.filter((one) => one === reference)).toEqual(shown.filter((one) => one === reference));
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('F13 attainment: a number leads to the promises it counts; its file says the same; the address is the report', async () => {
    const reference = await answered();
    const path = '/reports/attainment?by=clock';
    const { page, errors } = await openConsole(browser, { gatewayUrl, path, user: 'chen' });
    const seen = await screenAndFile(page);
    expect(seen.screen).toEqual(seen.file);
    await page.getByRole('link', { name: /^First answer, Kept: / }).click();
    await page.waitForURL(/attainment\/list.*standing=met|standing=met.*clock=firstResponse/);
    await page.locator('tr', { hasText: reference }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(errors).toEqual([]);
  });
});
