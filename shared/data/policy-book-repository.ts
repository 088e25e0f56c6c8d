import { addSeconds, type Instant } from '../domain/instant.ts';
import { defaultDefinitions } from '../domain/sla/default-policies.ts';
import { type PolicyBook, policyBook } from '../domain/sla/policy-book.ts';
import type { PolicyKey } from '../domain/sla/policy-key.ts';
import { type PolicyVersions, policyDefinitionsOf, policyKinds } from '../domain/sla/stored-policies.ts';
import type { DefinitionRepository } from './definition-repository.ts';

/** The policies that promises are counted by. */
export interface PolicyBookRepository {
  /** A book that knows these keys, however old its newest versions are: to count what runs already. */
  holding(keys: readonly PolicyKey[]): Promise<PolicyBook>;
  /** The book as it is now, which knows these keys: to choose a policy. */
  current(keys: readonly PolicyKey[]): Promise<PolicyBook>;
}

/** The checked-in policies; `fallback` is what every complaint gets. */
export function checkedInPolicies(fallback: string): PolicyBookRepository {
  const book = policyBook(defaultDefinitions(fallback));
  return { holding: async () => book, current: async () => book };
}

/** A change of a policy counts for every new complaint at most that much later, in real seconds. */
export const trustedSeconds = 60;

/**
 * What the company defined, checked-in defaults where it defined nothing. Versions never change, so a process keeps what it
 * has read: four consistent Queries when it starts, again when a minute has passed and somebody chooses, and when a key is
 * asked for that was made meanwhile.
 */
export function storedPolicies(
  definitions: Pick<DefinitionRepository, 'versions'>,
  fallback: string,
  realNow: () => Instant,
): PolicyBookRepository {
  let known: { readonly book: PolicyBook; readonly until: Instant } | undefined;

  async function read(): Promise<PolicyBook> {
    const until = addSeconds(realNow(), trustedSeconds);
    const versions = await Promise.all(
      policyKinds.map(async (kind) => [kind, await definitions.versions(kind)] as const),
    );
    const stored = Object.fromEntries(versions) as unknown as PolicyVersions;
    known = { book: policyBook(policyDefinitionsOf(stored, fallback)), until };
    return known.book;
  }
  const knows = (keys: readonly PolicyKey[]) => keys.every((key) => known?.book.holds(key));

  return {
    holding: async (keys) => (known && knows(keys) ? known.book : read()),
    current: async (keys) => (known && realNow() < known.until && knows(keys) ? known.book : read()),
  };
}
