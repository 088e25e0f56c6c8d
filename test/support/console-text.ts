import { readFileSync } from 'node:fs';
import type { Language } from '../../shared/domain/language.ts';

/** The text of a key with its area, `staff:status.received`, as the console finds it; undefined where there is none. */
export function consoleText(language: Language, key: string): string | undefined {
  const [area = '', path = ''] = key.split(':');
  const texts: unknown = JSON.parse(readFileSync(`shared/i18n/${language}/${area}.json`, 'utf8'));
  const text = path
    .split('.')
    .reduce<unknown>((inner, part) => (inner as Record<string, unknown> | undefined)?.[part], texts);
  return typeof text === 'string' ? text : undefined;
}
