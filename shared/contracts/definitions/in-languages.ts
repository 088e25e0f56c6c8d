import * as z from 'zod';

/** A text in the languages of the customers; a missing one is answered with another. */
export const inLanguages = <T extends z.ZodType<string>>(text: T) =>
  z
    .strictObject({ en: text.optional(), 'zh-CN': text.optional(), 'zh-TW': text.optional() })
    .refine((texts) => Object.values(texts).some((one) => one !== undefined), {
      params: { code: 'no-language' },
    });
