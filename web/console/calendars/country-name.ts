import { currentLanguage } from '../words/words.ts';

/** A country in the reader's language, by its ISO code. */
export const countryName = (code: string): string =>
  new Intl.DisplayNames(currentLanguage(), { type: 'region' }).of(code) ?? code;
