import type { FieldProblem } from '../errors.ts';
import { type Language, languages, type Texts } from '../language.ts';
import { lintStandard } from './lint-standard.ts';
import { partNames } from './standard.ts';

/**
 * F19 for a standard written in several languages: what cannot be measured, by language, each with a text that can be, in
 * the language it is written in; what is missing is named in the reader's.
 */
export function standardProblems(texts: Texts, reader: Language): readonly FieldProblem[] {
  return languages.flatMap((language): readonly FieldProblem[] => {
    const text = texts[language];
    const linted = text === undefined ? undefined : lintStandard(text, language);
    if (!linted || linted.accepted) return [];
    const list = reader === 'en' ? ', ' : '、';
    const { vague, missing, suggestion } = linted;
    const words = vague.join(list);
    const what = missing.map((part) => partNames[part][reader]).join(list);
    return [
      {
        field: language,
        code: vague.length > 0 ? 'standard-vague' : 'standard-incomplete',
        message: `Write for example: ${suggestion}`,
        details: { words, what, missing, suggestion },
      },
    ];
  });
}
