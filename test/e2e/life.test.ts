import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReceivedMail } from '../../local/inbox/received-mail.ts';
import { getJson } from '../../local/life/http.ts';
import { linkTo } from '../../local/life/links.ts';
import { scanLinks } from '../../local/life/scanner.ts';
import { staffClient } from '../../local/life/staff-client.ts';
import { until } from '../../local/life/until.ts';
import { demoPassword } from '../../local/seed-users.ts';
import { signIn } from '../../local/sign-in.ts';
import { translate } from '../../shared/i18n/translate.ts';
import { accessibilityProblems, overflow } from '../support/accessibility.ts';
import { newPage, openBrowser } from '../support/browser.ts';
import { openConsole, signIn as signInByHand } from '../support/console.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';

const { gatewayUrl, inboxUrl, outputs } = stackUnderTest();
const phone = { width: 360, height: 740 };
const staff = (key: string): string => translate('zh-CN', `staff.${key}`, { n: 1 });
const email = `${randomUUID()}@example.com`;
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

async function openPage(url: string, javaScriptEnabled = true): Promise<Page> {
  const page = await newPage(browser, { viewport: phone, locale: 'zh-CN', javaScriptEnabled });
  await page.goto(url);
  return page;
}

const mailWith = (link: string): Promise<ReceivedMail> =>
  until(`a mail with a /${link}/ link`, async () =>
    (await getJson<ReceivedMail[]>(`${inboxUrl}/mails`)).find(
      (mail) => mail.to.includes(email) && mail.html.includes(`/${link}/`),
    ),
  );

/** axe finds nothing, nothing scrolls sideways, no key and no English sentence shows. */
async function readsWell(page: Page): Promise<void> {
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  const text = (await page.textContent('body')) ?? '';
  expect(text).not.toMatch(/\b(customer|common|problem)\.[a-z]+\.[a-z]/);
  expect(text).not.toMatch(/[A-Za-z]{2,} [a-z]{2,} [a-z]{2,} [a-z]{2,}/);
}

describe('a complaint on a phone, in Chinese', () => {
  it('goes from the form to the vote, and the customer’s satisfaction moves', async () => {
    const form = await openPage(`${gatewayUrl}/complaint?lang=zh-CN`);
    await readsWell(form);
    await form.fill('#text', '上周买的电饭煲，第二天就不通电了。');
    await form.fill('#reach', email);
    // A person takes longer than the form's least time; the key carries when it was opened.
    await form.waitForTimeout(3_200);
    await form.click('button[type=submit]');
    await form.waitForURL(/\/receipt\//);
    await readsWell(form);
    const reference =
      /R-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}/.exec((await form.textContent('main')) ?? '')?.[0] ?? '';
    expect(reference).not.toBe('');

    const confirm = await openPage(linkTo(await mailWith('confirm'), 'confirm'));
    await readsWell(confirm);
    await confirm.click('main form button');
    await confirm.waitForLoadState();

    const status = await openPage(linkTo(await mailWith('status'), 'status'));
    expect(await status.textContent('main')).toContain(reference);
    await readsWell(status);

    const desk = await openConsole(browser, {
      gatewayUrl,
      path: `/complaints/${reference}`,
      context: { locale: 'zh-CN' },
    });
    await desk.page.keyboard.press('Alt+e');
    const dialog = desk.page.getByRole('dialog');
    await dialog.getByRole('button', { name: staff('field.outcome') }).click();
    await desk.page.getByRole('option', { name: staff('outcome.remedied') }).click();
    await dialog.locator('textarea').fill('新的电饭煲已经发出。');
    await dialog.getByRole('button', { name: staff('submit.resolve') }).click();
    await desk.page.getByRole('button', { name: staff('command.reopen') }).waitFor();

    const surveyMail = await mailWith('survey');
    const surveyLink = linkTo(surveyMail, 'survey');
    const token = await signIn({ gatewayUrl, clientId: outputs.userPoolClientId }, 'lin', demoPassword);
    const agent = staffClient(gatewayUrl, token);
    const before = await agent.view(reference);
    expect(before.score ?? null).toBeNull();
    await scanLinks([surveyLink, linkTo(surveyMail, 'unsubscribe')]);

    const survey = await openPage(surveyLink);
    await readsWell(survey);
    await survey.click('label:has(#expected-5)');
    await survey.click('label:has(#received-3)');
    await survey.waitForSelector('[data-thanks]:not([hidden]):not(:empty)');

    const score = await until('the score', async () => (await agent.view(reference)).score ?? undefined);
    expect(score).toMatchObject({ csi: 60, n: 1 });
    expect((await agent.view(reference)).sequence).toBe(before.sequence);
    await desk.page.reload();
    await signInByHand(desk.page);
    await desk.page.getByText(`60 · ${staff('fact.n')}`).waitFor();
    expect(desk.errors).toEqual([]);
  }, 120_000);

  it('works without JavaScript: the form keeps what was typed and says what is missing', async () => {
    const form = await openPage(`${gatewayUrl}/complaint?lang=zh-TW`, false);
    await form.fill('#text', '退貨十天還沒有退款。');
    await form.fill('#reach', 'not an address');
    await form.click('button[type=submit]');
    expect(await form.inputValue('#text')).toBe('退貨十天還沒有退款。');
    expect(await form.inputValue('#reach')).toBe('not an address');
    expect(await form.getAttribute('#reach', 'aria-invalid')).toBe('true');
  });
});
