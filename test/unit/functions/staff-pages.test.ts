import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { staffCommandTypes } from '../../../shared/contracts/staff-commands.ts';
import type { ComplaintCommand } from '../../../shared/domain/complaints/commands.ts';
import { departments } from '../../../shared/domain/complaints/departments.ts';
import { type Status, statuses } from '../../../shared/domain/complaints/state.ts';
import { languages } from '../../../shared/domain/language.ts';
import { translate } from '../../../shared/i18n/translate.ts';
import { fields } from '../../../shared/pages/staff/fields.ts';
import { sampleCommand } from '../../support/builders/commands.ts';
import { chen, lin, submission } from '../../support/builders/complaints.ts';
import { staffDesk } from '../../support/builders/staff-desk.ts';
import { giverOf, waysInto } from '../../support/builders/states.ts';
import { printedLines } from '../../support/printed-lines.ts';

const html = { accept: 'text/html' };
const lead = chen;

describe('the pages of staff', () => {
  it.each(['/staff', '/console', '/console/complaints/R-7K2M-9QXD-4TA'])(
    '%s is a shell without personal data that may call the sign-in page, the bucket of photos and itself only',
    async (path) => {
      const desk = staffDesk();
      await desk.receive();
      const { status, headers, text } = await desk.call({ path });
      expect(status).toBe(200);
      expect(headers['content-security-policy']).toContain(
        "connect-src 'self' https://redress.auth.eu-west-1.amazoncognito.com https://photos-of-test.s3.eu-west-1.amazonaws.com;",
      );
      expect(headers['content-security-policy']).toContain(
        "img-src 'self' data: https://d111.cloudfront.net;",
      );
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(text).not.toMatch(/<script(?![^>]*src=)|style=|\son\w+=/);
      expect(text).toContain('data-client-id="client-1"');
    },
  );

  it("names the built console's files: script, what it imports at once, style", async () => {
    const { text } = await staffDesk().call({ path: '/console' });
    expect(text).toContain('<script type="module" src="/assets/console/main-1a2b.js"></script>');
    expect(text).toContain('<link rel="modulepreload" href="/assets/console/frame-3c4d.js">');
    expect(text).toContain('<link rel="stylesheet" href="/assets/console/main-5e6f.css">');
    expect(text).toContain('data-home="/console"');
  });

  it('stays within 15 kB on the wire, shell, style, script and a long complaint together', async () => {
    const desk = staffDesk();
    const reference = await desk.receive();
    for (let n = 0; n < 10; n++)
      await desk.command(reference, 'add-note', { text: `Note ${n}: called again.` });
    const shell = await desk.call({ path: '/staff' });
    const page = await desk.get(`/api/staff/complaints/${reference}`, lin, html);
    const asset = (name: string) => readFileSync(`web/public/assets/${name}`, 'utf8');
    const parts = [shell.text, page.text, asset('staff.css'), asset('staff.js')].map(
      (part) => gzipSync(part).byteLength,
    );
    expect(parts.reduce((a, b) => a + b)).toBeLessThanOrEqual(15_000);
    expect(gzipSync(asset('staff.js')).byteLength).toBeLessThanOrEqual(5_000);
  });

  it('never uses innerHTML or storage for tokens', () => {
    const script = readFileSync('web/public/assets/staff.js', 'utf8');
    expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|localStorage/);
    expect(script.match(/sessionStorage\.setItem\('(\w+)'/g)).toEqual(["sessionStorage.setItem('signIn'"]);
  });

  it('prints what people typed as text, wherever it stands', async () => {
    const desk = staffDesk();
    const nasty = `"><img src=x onerror=alert(1)>'&</textarea><script>alert(2)</script>`;
    const reference = await desk.receive({
      submission: submission({
        text: nasty,
        contact: { name: nasty, email: 'a@example.com' },
        product: nasty,
      }),
    });
    await desk.command(reference, 'add-note', { text: nasty });
    await desk.command(reference, 'assign', { ownerId: 'wong', department: 'logistics', summary: nasty });
    for (const path of [`complaints/${reference}`, 'complaints?view=department&department=logistics']) {
      const { text } = await desk.get(`/api/staff/${path}`, lin, html);
      expect(text).not.toMatch(/<img|<script|onerror=alert\(1\)>'/);
      expect(text).toContain('&quot;&gt;&lt;img src=x');
    }
  });

  it('makes reply and note unmistakable: other colour, other words on the button', async () => {
    const desk = staffDesk();
    const reference = await desk.receive();
    const { text } = await desk.get(`/api/staff/complaints/${reference}`, lin, html);
    expect(text).toMatch(/<details class="reply" open>.*Send to the customer<\/button>/s);
    expect(text).toMatch(/<details class="note">.*Save note \(staff only\)<\/button>/s);
  });

  it('gives a button to legal commands only, in every state', async () => {
    for (const status of statuses) {
      const desk = await deskIn(status);
      const { json } = await desk.get(`/api/staff/complaints/${desk.reference}`, lead);
      const { text } = await desk.get(`/api/staff/complaints/${desk.reference}`, lead, html);
      const buttons = [...text.matchAll(/data-command="([^"]+)"/g)].map(([, command]) => command);
      expect([status, buttons.sort()]).toEqual([status, [...json.commands].sort()]);
    }
  });

  it.each(languages)(
    'speaks %s everywhere: no raw key, no foreign sentence, in every state',
    async (language) => {
      for (const status of statuses) {
        const desk = await deskIn(status);
        for (const path of [`complaints/${desk.reference}?`, 'complaints?view=department&', 'complaints?']) {
          const { text } = await desk.get(`/api/staff/${path}lang=${language}`, lead, html);
          const words = text.replace(/<[^>]*>/g, ' ');
          expect(words).not.toMatch(/staff\.[a-z]|\{\{/);
          if (language !== 'en') expect(words).not.toMatch(/[a-z]{3,} [a-z]{3,} [a-z]{3,}/);
          if (language === 'zh-TW') expect(words).not.toMatch(/[诉户复负责时间处门务选认话电见进记录验]/);
          if (language === 'zh-CN') expect(words).not.toMatch(/[訴戶覆負責時間處門務選認話電見進記錄驗]/);
        }
      }
    },
  );

  it.each(languages)('has a text in %s for every command, status and department', (language) => {
    const keys = [
      ...staffCommandTypes.map((type) => `command.${type}`),
      ...Object.keys(fields).map((type) => `submit.${type}`),
      ...statuses.map((status) => `status.${status}`),
      ...departments.map((department) => `department.${department}`),
    ];
    for (const key of keys) expect(translate(language, `staff.${key}`)).not.toBe(`staff.${key}`);
  });

  it('tells who read about whom in one line of at most 500 bytes', async () => {
    const desk = staffDesk();
    const reference = await desk.receive();
    const lines = await printedLines(() => desk.get(`/api/staff/complaints/${reference}`));
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      by: 'lin',
      refs: [reference],
      feature: 'staff-complaint',
    });
    expect(Buffer.byteLength(lines[0] ?? '')).toBeLessThanOrEqual(500);
    expect(lines[0]).not.toMatch(/wang|example\.com|王小明/);
  });
});

/** A complaint in that state; what people typed is Chinese, so that English words stand out. */
async function deskIn(status: Status) {
  const desk = staffDesk();
  const written = submission({ text: '杯', contact: { email: 'a@example.com' } });
  const reference = await desk.receive({ submission: written });
  for (const type of waysInto[status]) {
    const { data } = sampleCommand(type);
    const typed = 'text' in data ? { ...data, text: '測試' } : data;
    await desk.apply(reference, { type, data: typed } as ComplaintCommand, giverOf(type));
  }
  expect((await desk.complaints.head(reference))?.state.status).toBe(status);
  return { ...desk, reference };
}
