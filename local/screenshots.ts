import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import type { WebhookSecretView } from '../shared/contracts/webhooks.ts';
import { type Language, languages } from '../shared/domain/language.ts';
import { consoleHome } from '../shared/names.ts';
import { browserOptions } from './browser-options.ts';
import { runCommand } from './command.ts';
import { addressOf, consolePages } from './console-pages.ts';
import { walkTo } from './console-walk.ts';
import { newFastClock } from './fast-clock.ts';
import { putHeldMail } from './held-mail.ts';
import { postJson, submitForm } from './life/http.ts';
import { linksOf, linkTo } from './life/links.ts';
import { lifeScripts } from './life/scripts.ts';
import { staffClient } from './life/staff-client.ts';
import { progress } from './progress.ts';
import { seedDemo } from './seed-demo.ts';
import { demoPassword } from './seed-users.ts';
import { signIn } from './sign-in.ts';
import { type LocalStack, startLocalStack } from './stack.ts';

const widths = { phone: { width: 360, height: 780 }, desktop: { width: 1280, height: 900 } } as const;
const folder = join(import.meta.dirname, '..', '.local', 'screenshots');

/** The addresses of one complaint's pages, each in the state worth looking at. */
interface Pages {
  readonly reference: string;
  readonly urls: Readonly<Record<string, string>>;
}

async function livedComplaint(stack: LocalStack, language: Language): Promise<Pages> {
  const script = lifeScripts.find((life) => life.language === language) ?? lifeScripts[0];
  if (!script) throw new Error('There is no script');
  const { gatewayUrl, inbox, outputs } = stack;
  const mailTo = (page: string) =>
    inbox.waitForMail(
      (mail) => mail.to.includes(script.email) && linksOf(mail).some((link) => link.includes(`/${page}/`)),
      60,
    );
  const { name, email, text } = script;
  const taken = await postJson<{ reference: string; statusUrl: string }>(
    `${gatewayUrl}/api/complaints`,
    { language, text, contact: { name, email }, orderNumber: 'SO-3001', desiredRemedy: 'replace' },
    { 'idempotency-key': `screenshots-${language}` },
    201,
  );
  const confirm = linkTo(await mailTo('confirm'), 'confirm');
  const html = await (await fetch(confirm)).text();
  await submitForm({ url: confirm, html }, new URL(confirm).pathname);
  const status = linkTo(await mailTo('status'), 'status');
  const agent = staffClient(
    gatewayUrl,
    await signIn({ gatewayUrl, clientId: outputs.userPoolClientId }, 'lin', demoPassword),
  );
  await agent.command(taken.reference, { type: 'reply', data: { text: script.agentReply } });
  await agent.command(taken.reference, { type: 'add-note', data: { text: script.customerAnswer } });
  await agent.command(taken.reference, {
    type: 'resolve',
    data: { outcome: 'remedied', text: script.resolution },
  });
  const survey = linkTo(await mailTo('survey'), 'survey');
  return {
    reference: taken.reference,
    urls: {
      form: `${gatewayUrl}/complaint?lang=${language}`,
      receipt: taken.statusUrl,
      confirm,
      status,
      survey,
      'api-reference': `${gatewayUrl}/api-reference?lang=${language}`,
      'api-reference-staff': `${gatewayUrl}/api-reference/staff?lang=${language}`,
    },
  };
}

/** The console, signed in to as an administrator, who may open every page. */
async function openConsole(context: BrowserContext, gatewayUrl: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(gatewayUrl + consoleHome);
  await page.fill('input[name=username]', 'admin');
  await page.fill('input[name=password]', demoPassword);
  await page.press('input[name=password]', 'Enter');
  await page.waitForSelector('#content h1');
  return page;
}

/** A webhook that nobody listens to, so that there is one to look at. */
async function someWebhook({ gatewayUrl, outputs }: LocalStack): Promise<string> {
  const token = await signIn({ gatewayUrl, clientId: outputs.userPoolClientId }, 'admin', demoPassword);
  const { webhook } = await postJson<WebhookSecretView>(
    `${gatewayUrl}/api/staff/webhooks`,
    { url: 'http://127.0.0.1:9/shop', events: ['complaint.received', 'complaint.resolved'] },
    { authorization: `Bearer ${token}` },
    201,
  );
  return webhook.id;
}

/** `npm run screenshots`: every page in every language at phone and desktop width, into .local/screenshots. */
await runCommand(async () => {
  const out = progress();
  const stateDir = mkdtempSync(join(tmpdir(), 'redress-screenshots-'));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const stack = await startLocalStack({
    stage: 'local',
    stateDir,
    persist: false,
    clock: newFastClock(),
    progress: out,
  });
  const browser = await chromium.launch(await browserOptions());
  let count = 0;
  const shoot = async (page: Page, name: string) => {
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
    count += 1;
  };
  try {
    await seedDemo(stack);
    const webhook = await someWebhook(stack);
    await putHeldMail(stack);
    for (const language of languages) {
      const { reference, urls } = await out.step(`A complaint in ${language}`, () =>
        livedComplaint(stack, language),
      );
      for (const [width, viewport] of Object.entries(widths)) {
        const context = await browser.newContext({ viewport, locale: language, reducedMotion: 'reduce' });
        for (const [name, url] of Object.entries(urls)) {
          const page = await context.newPage();
          await page.goto(url);
          await shoot(page, `${name}-${language}-${width}`);
          await page.close();
        }
        const page = await openConsole(context, stack.gatewayUrl);
        for (const one of consolePages) {
          await walkTo(page, addressOf(one, { reference, webhook }));
          await shoot(page, `console-${one.name}-${language}-${width}`);
        }
        await context.close();
      }
    }
    out.say(`${count} pictures in .local/screenshots`);
  } finally {
    await browser.close();
    await stack.stop();
    rmSync(stateDir, { recursive: true, force: true });
  }
});
