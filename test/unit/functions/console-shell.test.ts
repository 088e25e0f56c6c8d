import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../shared/domain/language.ts';
import { staffDesk } from '../../support/builders/staff-desk.ts';
import { printedLines } from '../../support/printed-lines.ts';

describe('the page of the console', () => {
  it.each(['/staff', '/staff/signed-in', '/staff/complaints/R-7K2M-9QXD-4TA'])(
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
    const { text } = await staffDesk().call({ path: '/staff' });
    expect(text).toContain('<script type="module" src="/assets/console/main-1a2b.js"></script>');
    expect(text).toContain('<link rel="modulepreload" href="/assets/console/frame-3c4d.js">');
    expect(text).toContain('<link rel="stylesheet" href="/assets/console/main-5e6f.css">');
    expect(text).toContain('data-home="/staff"');
  });

  it.each(languages)('says in %s what is needed where nothing runs scripts', async (language) => {
    const { text } = await staffDesk().call({ path: `/staff?lang=${language}` });
    expect(text).toContain(`<html lang="${language}">`);
    expect(text).toContain('JavaScript');
    expect(text).not.toMatch(/staff\.[a-z]|\{\{/);
  });

  it('has no source that makes HTML of text or keeps a token where the browser keeps it', () => {
    for (const file of globSync('web/console/**/*.{ts,tsx}')) {
      const source = readFileSync(file, 'utf8');
      expect([file, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(/i.test(source)]).toEqual(
        [file, false],
      );
      expect([file, /Storage\.setItem\([^)]*[tT]oken/.test(source)]).toEqual([file, false]);
    }
  });
});

describe('who reads about whom', () => {
  it('is told in one line of at most 500 bytes', async () => {
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
