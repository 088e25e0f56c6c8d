import type * as z from 'zod';
import { en, zhCN, zhTW } from 'zod/locales';
import { DomainError, type FieldProblem } from '../domain/errors.ts';
import type { Language } from '../domain/language.ts';
import { translate } from '../i18n/translate.ts';

const messages = { en: en(), 'zh-CN': zhCN(), 'zh-TW': zhTW() } as const;

/** Unknown keys are reported by zod on the object; a caller wants each of them named. */
function problemsOf(issue: z.core.$ZodIssue, language: Language): readonly FieldProblem[] {
  const field = issue.path.map(String).join('/');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: field ? `${field}/${key}` : key,
      code: 'unknown-field',
      message: issue.message,
    }));
  }
  if (issue.code !== 'custom') return [{ field, code: issue.code, message: issue.message }];
  const code = String(issue.params?.code ?? 'invalid');
  return [
    { field, code, message: translate(language, `problem.field.${code}`, { defaultValue: issue.message }) },
  ];
}

/** Parses a body; all fields that are wrong are named at once, in the caller's language. @throws DomainError invalid/`fields-invalid`. */
export function parseWith<T>(schema: z.ZodType<T>, value: unknown, language: Language): T {
  const parsed = schema.safeParse(value, { error: messages[language].localeError });
  if (parsed.success) return parsed.data;
  throw new DomainError('invalid', 'fields-invalid', 'Some fields need your attention.', {
    errors: parsed.error.issues.flatMap((issue) => problemsOf(issue, language)),
  });
}
