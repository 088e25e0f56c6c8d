import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startInbox } from '../../../local/inbox/inbox.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-inbox-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = () => startInbox({ smtpPort: 0, httpPort: 0, file: join(folder, 'inbox.jsonl') });

it('the inbox shows after a restart what came before it, and numbers new mails on', async () => {
  const mail = { from: 'care@redress.example', to: 'wang@example.com', text: 'hello' };
  for (const subject of ['请确认您的投诉', 'Second']) {
    const inbox = await open();
    const transport = createTransport({ host: '127.0.0.1', port: inbox.smtpPort, secure: false });
    await transport.sendMail({ ...mail, subject });
    transport.close();
    await inbox.stop();
  }
  const inbox = await open();
  expect(inbox.mails().map(({ id, subject }) => ({ id, subject }))).toEqual([
    { id: 1, subject: '请确认您的投诉' },
    { id: 2, subject: 'Second' },
  ]);
  expect(await (await fetch(`${inbox.url}/1`)).text()).toContain('请确认您的投诉');
  await fetch(`${inbox.url}/mails`, { method: 'DELETE' });
  await inbox.stop();
  const emptied = await open();
  expect(emptied.mails()).toEqual([]);
  await emptied.stop();
});
