import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentFile } from '../../../docs/openapi/file.ts';
import type { IntegrationDeps } from '../../../functions/integration-api/deps.ts';
import { routes } from '../../../functions/integration-api/routes.ts';
import { languages } from '../../../shared/domain/language.ts';
import { type ApiDocument, operationsOf, slugOf } from '../../../shared/pages/reference/api-document.ts';
import { callerOf } from '../../support/events/http-event.ts';

const document = JSON.parse(readFileSync(documentFile, 'utf8')) as ApiDocument;
const get = (path: string) =>
  callerOf(routes({ document: async () => document } as unknown as IntegrationDeps))({ path });
const anchorsIn = (text: string) => [...text.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);

describe('issue 5 point 9: the API reference as pages', () => {
  it('gives programs the document itself', async () => {
    const { status, json } = await get('/api/openapi.json');
    expect([status, json]).toEqual([200, document]);
  });

  it.each(languages)('lists every operation in %s and leads to it', async (language) => {
    const { text } = await get(`/api-reference?lang=${language}`);
    for (const { name } of document.tags) {
      const slug = slugOf(name);
      const group = await get(`/api-reference/${slug}?lang=${language}`);
      expect([slug, group.status]).toEqual([slug, 200]);
      for (const { path, operation } of operationsOf(document, name)) {
        expect(text).toContain(`/api-reference/${slug}?lang=${language}#${operation.operationId}`);
        expect(text).toContain(path);
        expect(group.text).toContain(`id="${operation.operationId}"`);
      }
      for (const anchor of anchorsIn(group.text)) expect(group.text).toContain(`id="${anchor}"`);
    }
  });

  it.each(languages)('has a word in %s for all of its frame', async (language) => {
    for (const path of ['', ...document.tags.map(({ name }) => `/${slugOf(name)}`)]) {
      const { text } = await get(`/api-reference${path}?lang=${language}`);
      expect(text).toContain(`<html lang="${language}">`);
      expect(text.replace(/<[^>]*>/g, ' ')).not.toMatch(/group\.[a-z]|in\.[a-z]+\b|\{\{|undefined|\[object/);
    }
  });

  it('runs no script and asks no other site for anything', async () => {
    const { text, headers } = await get('/api-reference/staff');
    expect(text).not.toMatch(/<script|style=|https?:\/\//);
    expect(headers['content-security-policy']).toContain("script-src 'self'");
  });

  it('says so when there is no such group, in the words of the reader', async () => {
    const { status, text } = await get('/api-reference/nothing?lang=zh-CN');
    expect(status).toBe(404);
    expect(text).not.toContain('There is nothing at this address');
  });
});
