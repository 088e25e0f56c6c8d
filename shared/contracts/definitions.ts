import * as z from 'zod';
import { type Definition, type DefinitionKind, definitionKinds } from '../domain/definitions/definition.ts';
import type { Instant } from '../domain/instant.ts';
import { languageCode } from './complaints.ts';
import { agent } from './definitions/people.ts';
import { calendar, policy, policyRules } from './definitions/policies.ts';
import { cannedReply, macro } from './definitions/replies.ts';
import { routingRules } from './definitions/routing.ts';
import { team } from './definitions/team.ts';
import { cause, deskSettings, indicator, productLine } from './definitions/triage.ts';

export const definitionKind = z.enum(definitionKinds);
export const definitionId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);

export type CannedReply = z.infer<typeof cannedReply>;

/** What the value of each kind must look like. */
export const definitionValues = {
  'canned-reply': cannedReply,
  macro,
  cause,
  indicator,
  'product-line': productLine,
  'desk-settings': deskSettings,
  agent,
  'routing-rules': routingRules,
  policy,
  'policy-rules': policyRules,
  calendar,
  team,
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
  /** In the reader's language. */
  readonly message?: string;
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
