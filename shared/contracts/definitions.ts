import * as z from 'zod';
import { type Definition, type DefinitionKind, definitionKinds } from '../domain/definitions/definition.ts';
import type { Instant } from '../domain/instant.ts';
import { languageCode, lineOfText, longText } from './complaints.ts';

export const definitionKind = z.enum(definitionKinds);
export const definitionId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);

/** A text in the languages of the customers; a missing one is answered with another. */
export const inLanguages = <T extends z.ZodType<string>>(text: T) =>
  z
    .strictObject({ en: text.optional(), 'zh-CN': text.optional(), 'zh-TW': text.optional() })
    .refine((texts) => Object.values(texts).some((one) => one !== undefined), {
      params: { code: 'no-language' },
    });

const cannedReply = z.strictObject({ name: lineOfText(80), text: inLanguages(longText(4_000)) });
export type CannedReply = z.infer<typeof cannedReply>;

/** What the value of each kind must look like. */
export const definitionValues = {
  'canned-reply': cannedReply,
} as const satisfies Record<DefinitionKind, z.ZodType>;

/** `POST /api/staff/definitions/{kind}/{id}`: version 0 adds, else the version that was looked at; the value is the kind's. */
export const definitionRequest = z.strictObject({
  version: z.int().min(0).max(999_998),
  value: z.unknown(),
  retired: z.literal(true).optional(),
});
export const definitionQuery = z.strictObject({ lang: languageCode.optional() });

/** Something to know about a definition that was saved all the same, e.g. a rule that never matches. */
export interface Finding {
  readonly code: string;
  /** Path into the value, `rules/2`. */
  readonly field?: string;
  readonly [detail: string]: unknown;
}

/** `GET /api/staff/definitions/{kind}`: the newest version of each. */
export interface DefinitionsView {
  readonly definitions: readonly Definition[];
  readonly now: Instant;
}

/** `GET /api/staff/definitions/{kind}/{id}`: every version, newest first. */
export interface DefinitionView {
  readonly versions: readonly Definition[];
  /** After a change: what its check found. */
  readonly findings?: readonly Finding[];
  readonly now: Instant;
}
