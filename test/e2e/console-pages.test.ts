import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, consolePages } from '../../local/console-pages.ts';
import { walkTo } from '../../local/console-walk.ts';
import { putHeldMail } from '../../local/held-mail.ts';
import { postJson } from '../../local/life/http.ts';
import { demoPassword } from '../../local/seed-users.ts';
import { signIn } from '../../local/sign-in.ts';
import type { DefinitionView } from '../../shared/contracts/definitions.ts';
import type { WebhookSecretView } from '../../shared/contracts/webhooks.ts';
import { accessibilityProblems, overflow } from '../support/accessibility.ts';
import { openBrowser } from '../support/browser.ts';
import { openConsole } from '../support/console.ts';
import { putComplaint } from '../support/emulator/complaints-in-table.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';

const { endpoint, gatewayUrl, outputs } = stackUnderTest();
let browser: Browser;
let known: { reference: string; webhook: string };
beforeAll(async () => {
  browser = await openBrowser();
  const token = await signIn({ gatewayUrl, clientId: outputs.userPoolClientId }, 'admin', demoPassword);
  const { webhook } = await postJson<WebhookSecretView>(
    `${gatewayUrl}/api/staff/webhooks`,
    { url: 'http://127.0.0.1:9/nobody', events: ['complaint.received'] },
    { authorization: `Bearer ${token}` },
    201,
  );
  await postJson<DefinitionView>(
    `${gatewayUrl}/api/staff/definitions/team/finance`,
    { version: 0, value: { lead: 'fang', manager: 'admin' } },
    { authorization: `Bearer ${token}` },
  );
  await putHeldMail({ endpoint, outputs });
  known = { reference: await putComplaint(), webhook: webhook.id };
});
afterAll(() => browser?.close());

/** Every text that the console itself says: not what people wrote, no code, no names. */
const said = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim();
      if (text && !node.parentElement?.closest('code, bdi, [dir=auto], [lang]:not(html), script, style'))
        texts.push(text);
    }
    return texts;
  });

/** A key that no language file has comes back as itself; a placeholder that nobody fills in stays. */
const rawKeys = (texts: readonly string[]): readonly string[] =>
  texts.filter((text) => /^[a-z][\w-]*(:[\w.-]+|(\.[\w-]+)+)$/.test(text) || /\{\{|\}\}/.test(text));
const english = (texts: readonly string[]): readonly string[] =>
  texts.filter((text) => /[A-Za-z]{2,}(?:[ ,;]+[A-Za-z]{2,}){2,}/.test(text));

describe('every page of the console', () => {
  it.each([
    { locale: 'zh-CN', width: 320, axe: true },
    { locale: 'zh-TW', width: 320, axe: false },
    { locale: 'en', width: 320, axe: false },
  ])(
    'issue 5 point 8: in $locale at $width px no raw key, no foreign sentence, no sideways scroll; axe finds nothing',
    async ({ locale, width, axe }) => {
      const context = { viewport: { width, height: 800 }, locale };
      const { page, errors } = await openConsole(browser, { gatewayUrl, user: 'admin', context });
      const found: string[] = [];
      for (const one of consolePages) {
        await walkTo(page, addressOf(one, known));
        const texts = await said(page);
        const problems = [
          ...rawKeys(texts),
          ...(locale === 'en' ? [] : english(texts)),
          ...((await overflow(page)) > 0 ? ['wider than the window'] : []),
          ...(axe ? await accessibilityProblems(page) : []),
        ];
        found.push(...problems.map((problem) => `${one.name}: ${problem}`));
      }
      expect(found).toEqual([]);
      expect(errors).toEqual([]);
    },
    300_000,
  );
});
