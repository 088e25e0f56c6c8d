/** The languages of every page, mail, error and export (BCP 47). */
export const languages = ['en', 'zh-CN', 'zh-TW'] as const;
export type Language = (typeof languages)[number];
