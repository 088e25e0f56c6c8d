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

/** The newest version of one id, retired or not: what goes on being counted by it. */
export const newestVersion = <T>(versions: readonly VersionOf<T>[]): VersionOf<T> | undefined =>
  [...versions].sort(byVersion).at(-1);

/** Versions of one id that can be chosen: none when the newest retires it. */
const offeredOf = <T>(versions: readonly VersionOf<T>[]): readonly VersionOf<T>[] =>
  newestVersion(versions)?.retired ? [] : versions.filter(({ retired }) => !retired).sort(byVersion);

/**
 * The version of one id that is in effect at an instant: the newest whose day has come; undefined when the id is retired.
 * Before the first one's day it is the first: a complaint is never refused because a date was mistyped.
 */
export function inEffect<T extends { readonly effectiveFrom: Instant }>(
  versions: readonly VersionOf<T>[],
  at: Instant,
): VersionOf<T> | undefined {
  const offered = offeredOf(versions);
  return offered.findLast(({ value }) => value.effectiveFrom <= at) ?? offered[0];
}

/** Those of one id that count at an instant or will later: the one in effect and all whose day is still to come. */
export const inEffectFrom = <T extends { readonly effectiveFrom: Instant }>(
  versions: readonly VersionOf<T>[],
  at: Instant,
): readonly VersionOf<T>[] => {
  const now = inEffect(versions, at);
  return offeredOf(versions).filter((one) => one === now || one.value.effectiveFrom > at);
};

/** The newest version of one id; undefined when it is retired. */
export const newestOffered = <T>(versions: readonly VersionOf<T>[]): VersionOf<T> | undefined =>
  offeredOf(versions).at(-1);
