import { describe, expect, it } from 'vitest';
import { languages } from '../../../shared/domain/language.ts';
import { destinations, sections } from '../../../web/console/frame/navigation.ts';
import { consoleText } from '../../support/console-text.ts';

describe('the navigation of the console', () => {
  it.each(languages)('names every page and heading in %s', (language) => {
    const keys = [...destinations.map(({ text }) => text), ...sections.map((one) => `navigation.${one}`)];
    expect(keys.filter((key) => consoleText(language, `console:${key}`) === undefined)).toEqual([]);
  });

  it('names no page and no address twice: the palette finds each by its name', () => {
    for (const of of ['to', 'text'] as const)
      expect(new Set(destinations.map((one) => one[of])).size).toBe(destinations.length);
  });
});
