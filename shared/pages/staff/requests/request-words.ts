import type { Language } from '../../../domain/language.ts';
import { translate } from '../../../i18n/translate.ts';
import { type Words, wordsOf } from '../words.ts';

/** Words about requests to suppliers and departments, beside those of all staff pages. */
export interface RequestWords extends Words {
  /** Text of `requests.<key>`. */
  readonly q: (key: string, values?: Readonly<Record<string, unknown>>) => string;
}

export const requestWords = (language: Language): RequestWords => ({
  ...wordsOf(language),
  q: (key, values) => translate(language, `requests.${key}`, values),
});
