/** The languages of every page, mail, error and export (BCP 47). */
export const languages = ['en', 'zh-CN', 'zh-TW'] as const;
export type Language = (typeof languages)[number];

/** A text in the languages somebody wrote it in. */
export type Texts = Readonly<Partial<Record<Language, string>>>;

/** The text in that language, else in another one: somebody reads it rather than nobody. @public for texts that a company writes itself */
export const textIn = (texts: Texts, language: Language): string =>
  texts[language] ?? languages.map((one) => texts[one]).find((text) => text !== undefined) ?? '';
