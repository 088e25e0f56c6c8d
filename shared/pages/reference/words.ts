import type { Language } from '../../domain/language.ts';
import en from '../../i18n/en/reference.json' with { type: 'json' };
import zhCN from '../../i18n/zh-CN/reference.json' with { type: 'json' };
import zhTW from '../../i18n/zh-TW/reference.json' with { type: 'json' };

/** Read by this page alone, so they do not travel in every function's bundle as the texts of `translate` do. */
const texts: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en,
  'zh-CN': zhCN,
  'zh-TW': zhTW,
};

export interface ReferenceWords {
  readonly language: Language;
  /** Text of a key of `reference.json`; `values` fill its `{{placeholders}}`. */
  readonly t: (key: string, values?: Readonly<Record<string, unknown>>) => string;
}

export const referenceWords = (language: Language): ReferenceWords => ({
  language,
  t: (key, values = {}) =>
    (texts[language][key] ?? key).replaceAll(/\{\{(\w+)\}\}/g, (_all, name: string) => String(values[name])),
});
