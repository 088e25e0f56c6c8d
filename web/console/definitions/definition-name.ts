import { type Texts, textIn } from '../../../shared/domain/language.ts';
import { currentLanguage } from '../words/words.ts';

/** What a definition is called, in the reader's language; undefined where its kind has no names. */
export function nameOf(value: unknown): string | undefined {
  const { name } = value as { readonly name?: string | Texts };
  return typeof name === 'object' ? textIn(name, currentLanguage()) : name;
}
