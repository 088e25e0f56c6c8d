import type { Instant } from '../instant.ts';
import { conditionNames, type PolicyFacts, type PolicyRule, type VersionOf } from './policy-definitions.ts';

export const matchesRule = ({ when }: PolicyRule, facts: PolicyFacts): boolean =>
  conditionNames.every((name) => {
    const values = when[name];
    const fact = facts[name];
    return values === undefined || (fact !== null && values.includes(fact));
  });

/** Position of the first rule that matches; of the last one, the fallback, when none does. */
export function firstMatch(rules: readonly PolicyRule[], facts: PolicyFacts): number {
  const found = rules.findIndex((rule) => matchesRule(rule, facts));
  return found === -1 ? rules.length - 1 : found;
}

const byVersion = (a: { readonly version: number }, b: { readonly version: number }) => a.version - b.version;

/**
 * The version that is in effect at an instant: the newest whose day has come and that is not retired. Before the first
 * one's day it is the first: a complaint is never refused because a date was mistyped.
 */
export function inEffect<T extends { readonly effectiveFrom: Instant }>(
  versions: readonly VersionOf<T>[],
  at: Instant,
): VersionOf<T> | undefined {
  const offered = versions.filter(({ retired }) => !retired).sort(byVersion);
  return offered.findLast(({ value }) => value.effectiveFrom <= at) ?? offered[0];
}

/** The newest version that is not retired. */
export const newestOffered = <T>(versions: readonly VersionOf<T>[]): VersionOf<T> | undefined =>
  versions
    .filter(({ retired }) => !retired)
    .sort(byVersion)
    .at(-1);
