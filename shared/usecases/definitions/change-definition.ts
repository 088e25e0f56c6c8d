import type { Finding } from '../../contracts/definitions.ts';
import type { DefinitionRepository } from '../../data/definition-repository.ts';
import type { Definition, DefinitionKind } from '../../domain/definitions/definition.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Language } from '../../domain/language.ts';
import { definitionRules } from './definition-rules.ts';
import { allVersions, type ListDeps, newestDefinitions } from './list-definitions.ts';

export interface DefinitionDeps extends ListDeps {
  readonly definitions: DefinitionRepository;
}

/** `version` is the one that was looked at; 0 adds. The value has passed the kind's schema. */
export interface DefinitionChange {
  readonly kind: DefinitionKind;
  readonly id: string;
  readonly version: number;
  readonly value: unknown;
  readonly retired?: true;
  readonly by: string;
  readonly at: Instant;
  /** Of whoever changes it: suggestions are written in it. Absent: English. */
  readonly language?: Language;
}

/**
 * Adds the next version. Sending the same change again is the same change.
 * @throws DomainError conflict/`definition-exists`, `definition-changed`, not-found/`definition-unknown`, and what the kind's check throws.
 */
export async function changeDefinition(
  deps: DefinitionDeps,
  { version, by, at, language = 'en', ...change }: DefinitionChange,
): Promise<{ definition: Definition; findings: readonly Finding[] }> {
  const { kind, id } = change;
  const changed: Definition = { ...change, version: version + 1, changedAt: at, changedBy: by };
  const versions = (await allVersions(deps, kind)).filter((one) => one.id === id);
  const newest = versions.reduce((highest, one) => Math.max(highest, one.version), 0);
  const findings = await checkDefinition(deps, changed, language);
  if (newest === version && (await deps.definitions.add(changed)) === 'added')
    return { definition: changed, findings };
  const there = (await allVersions(deps, kind)).find(
    (one) => one.id === id && one.version === changed.version,
  );
  if (there && isSame(there, changed)) return { definition: there, findings };
  if (newest === 0)
    throw new DomainError('not-found', 'definition-unknown', `There is no ${kind} ${id}; add it first.`, {
      kind,
      id,
    });
  if (version === 0)
    throw new DomainError(
      'conflict',
      'definition-exists',
      `There is a ${kind} ${id} already; choose another id.`,
      {
        kind,
        id,
      },
    );
  throw new DomainError(
    'conflict',
    'definition-changed',
    'Somebody changed this meanwhile; look at it and try again.',
    { kind, id, newest },
  );
}

/** What the kind's check says of a definition. @throws what refuses it. */
export const checkDefinition = async (
  deps: ListDeps,
  changed: Definition,
  language: Language,
): Promise<readonly Finding[]> =>
  (await definitionRules[changed.kind]?.check?.(changed as Definition<never>, {
    at: changed.changedAt,
    language,
    newest: (kind) => newestDefinitions(deps, kind),
    versions: (kind) => allVersions(deps, kind),
  })) ?? [];

const isSame = (a: Definition, b: Definition): boolean =>
  a.changedBy === b.changedBy &&
  a.retired === b.retired &&
  JSON.stringify(a.value) === JSON.stringify(b.value);
