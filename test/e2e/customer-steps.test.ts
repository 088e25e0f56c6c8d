import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newPage, openBrowser } from '../support/browser.ts';
import { type CustomerDesk, customerDesk } from '../support/builders/customer-desk.ts';
import { type PagesServer, servePages } from '../support/pages-server.ts';

let browser: Browser;
let server: PagesServer | undefined;
let site: Server | undefined;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
afterEach(async () => {
  await server?.stop();
  site?.closeAllConnections();
  site?.close();
});

/** A person on a phone; `steps` counts what he does: fields filled and taps. */
async function person(desk: CustomerDesk, path: string) {
  server = await servePages(desk);
  const page = await newPage(browser, { viewport: { width: 360, height: 740 }, hasTouch: true });
  await page.goto(`${server.url}${path}`);
  let steps = 0;
  return {
    page,
    steps: () => steps,
    fill: async (field: string, text: string) => {
      steps++;
      await page.fill(field, text);
    },
    tap: async (what: string) => {
      steps++;
      await page.tap(what);
    },
  };
}

/** What the page demands: a person who fills in these and nothing else is through. */
const required = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...document.querySelectorAll<HTMLInputElement>('[required]')].map(({ name }) => name));

describe('R248 as few steps as can be', () => {
  it('a complaint takes at most 3 fields and 3 steps, on one page', async () => {
    const desk = customerDesk();
    const { page, fill, tap, steps } = await person(desk, '/complaint');
    const demanded = await required(page);
    expect(demanded.length).toBeLessThanOrEqual(3);
    const answers: Readonly<Record<string, string>> = { text: 'The cup is broken.', reach: '13800138000' };
    for (const name of demanded) await fill(`[name=${name}]`, answers[name] ?? '1');
    desk.later(10);
    await tap('button[type=submit]');
    await page.waitForURL(/\/receipt\//);
    expect(steps()).toBeLessThanOrEqual(3);
    expect(desk.complaints.log.size).toBe(1);
    expect(await page.textContent('.reference')).toMatch(/^R-/);
  });

  it.each([
    ['two taps', {}, ['label:has(#expected-4)', 'label:has(#received-3)']],
    [
      'one tap when the expectation was stated with the complaint',
      { expectedSolution: 4 },
      ['label:has(#received-3)'],
    ],
  ] as const)('a survey takes %s', async (_what, more, taps) => {
    const desk = customerDesk();
    const { reference, token } = await desk.asked('en', more);
    const { page, tap, steps } = await person(desk, `/survey/${token}`);
    const ticking = setInterval(() => desk.later(1), 50);
    for (const one of taps) await tap(one);
    await page.locator('[data-thanks]').waitFor();
    clearInterval(ticking);
    expect(steps()).toBe(taps.length);
    expect(steps()).toBeLessThanOrEqual(2);
    expect((await desk.surveys.since(reference, 1, 0)).map(({ data }) => data)).toEqual([
      { expected: 4, received: 3, provenance: 'proven' },
    ]);
  });
});

/** The company's own site, on another origin, with the snippet of docs/embedding.md. */
async function siteWith(snippet: (form: string) => string): Promise<string> {
  site = createServer((_request, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(`<!doctype html><html lang="en"><title>Shop</title>${snippet(server?.url ?? '')}`),
  );
  await new Promise<void>((resolve) => site?.listen(0, '127.0.0.1', resolve));
  return `http://localhost:${(site.address() as AddressInfo).port}`;
}

const snippet = (url: string) =>
  `<iframe src="${url}/complaint?lang=en" title="Complain" width="100%" height="900"></iframe>`;

describe('the form on the company’s own site', () => {
  it('is filled in and answered inside the frame, on another origin', async () => {
    const desk = customerDesk({ embedders: ['http://localhost:*'] });
    server = await servePages(desk);
    const page = await newPage(browser, { viewport: { width: 360, height: 740 } });
    await page.goto(await siteWith(snippet));
    const frame = page.frameLocator('iframe');
    await frame.locator('#text').fill('The cup is broken.');
    await frame.locator('#reach').fill('13800138000');
    desk.later(10);
    await frame.locator('button[type=submit]').click();
    expect(await frame.locator('.reference').textContent()).toMatch(/^R-/);
    expect(desk.complaints.log.size).toBe(1);
  });

  it('stays empty on a site that was not named', async () => {
    const desk = customerDesk({ embedders: ['https://shop.example.com'] });
    server = await servePages(desk);
    const page = await newPage(browser);
    const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
    await page.goto(await siteWith(snippet));
    await refused;
    expect(await page.frameLocator('iframe').locator('#text').count()).toBe(0);
  });
});
