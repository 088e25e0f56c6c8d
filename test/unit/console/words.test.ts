import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { currentPrices } from '../../../shared/domain/finance/price-table.ts';
import { languages } from '../../../shared/domain/language.ts';

/** Every text of an area by its whole key, `notFound.title`. */
function textsOf(language: string, area: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const add = (path: string, value: unknown) => {
    if (typeof value === 'string') texts.set(path, value);
    else
      for (const [key, inner] of Object.entries(value as object)) add(path ? `${path}.${key}` : key, inner);
  };
  add('', JSON.parse(readFileSync(`shared/i18n/${language}/${area}.json`, 'utf8')));
  return texts;
}

/** The keys that a source asks for, as `area:key`; of a computed one what stands before and after the computed part. */
function askedBy(source: string): { readonly area: string; readonly key: RegExp; readonly asked: string }[] {
  const area = /useTranslation\(\[?'([\w-]+)'/.exec(source)?.[1] ?? 'console';
  return [...source.matchAll(/\bt\(\s*(?:'([^']+)'|`([^`]+)`)/g)].map(([, plain, computed]) => {
    const asked = plain ?? computed ?? '';
    const [, other, key = ''] = /^(?:([\w-]+):)?(.*)$/s.exec(asked) ?? [];
    const pattern = key.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'));
    return { area: other ?? area, key: new RegExp(`^${pattern.join('[^.]+')}(_one|_other)?$`), asked };
  });
}

const sources = globSync('web/console/**/*.{ts,tsx}').map((file) => ({
  file,
  asked: askedBy(readFileSync(file, 'utf8')),
}));
const areas = globSync('shared/i18n/en/console*.json').map((file) => basename(file, '.json'));

describe('the words of the console', () => {
  it('finds what its sources ask for', () => {
    expect(sources.flatMap(({ asked }) => asked).length).toBeGreaterThan(20);
  });

  it.each(languages)('has every key that a source asks for in %s', (language) => {
    const missing = sources.flatMap(({ file, asked }) =>
      asked
        .filter(({ area, key }) => ![...textsOf(language, area).keys()].some((known) => key.test(known)))
        .map(({ area, asked: name }) => `${file}: ${area}:${name}`),
    );
    expect(missing).toEqual([]);
  });

  it.each(languages)('names the unit of every price in %s', (language) => {
    const known = textsOf(language, 'finance');
    const unnamed = currentPrices.prices.filter(({ id }) => !known.has(`priceUnit.${id}`));
    expect(unnamed).toEqual([]);
  });

  it.each(areas)('says the same things in every language: %s', (area) => {
    const [en = [], ...others] = languages.map((language) =>
      [...textsOf(language, area).keys()].map((key) => key.replace(/_(one|other)$/, '')),
    );
    for (const other of others) expect([...new Set(other)].sort()).toEqual([...new Set(en)].sort());
  });

  it.each(areas)(
    'says nothing in English on Chinese pages, and nothing simplified in traditional: %s',
    (area) => {
      for (const language of ['zh-CN', 'zh-TW']) {
        for (const [key, text] of textsOf(language, area)) {
          const words = text
            .replaceAll(/\{\{\w+\}\}/g, '')
            .replaceAll(/Redress|HTTP|CSV|UTC|ID|Ctrl|Alt|Enter/g, '');
          expect([key, /[A-Za-z]{3,}/.test(words)]).toEqual([key, false]);
        }
      }
      const simplified = [...textsOf('zh-TW', area).values()]
        .join('')
        .match(/[们这为时间责处单与开关见说认对诉显]/g);
      expect(simplified).toBeNull();
    },
  );
});
