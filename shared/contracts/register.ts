import * as z from 'zod';
import type { Instant } from '../domain/instant.ts';
import { type Respondent, respondentKinds } from '../domain/requests/respondent.ts';
import { emailAddress, languageCode, lineOfText } from './complaints.ts';

/** Id of a supplier or department, chosen once: `haixing`, `warehouse-north`. */
export const respondentId = z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/);

/** `GET /api/staff/register`. */
export const registerQuery = z.strictObject({ lang: languageCode.optional() });

/** `POST /api/staff/register`: version 0 adds, else the version that the page showed. */
export const registerRequest = z
  .strictObject({
    kind: z.enum(respondentKinds),
    id: respondentId,
    name: lineOfText(120),
    email: emailAddress,
    language: languageCode,
    enabled: z.boolean().default(true),
    calendar: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
      .optional(),
    version: z.int().min(0).max(999_999).default(0),
  })
  .refine(({ kind, calendar }) => kind === 'department' || calendar === undefined, {
    path: ['calendar'],
    params: { code: 'calendar-of-department' },
  });

export interface RegisterView {
  readonly suppliers: readonly Respondent[];
  readonly departments: readonly Respondent[];
  readonly now: Instant;
}
