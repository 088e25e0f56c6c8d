import type { RespondentRepository } from '../../data/respondent-repository.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Respondent } from '../../domain/requests/respondent.ts';

export interface RegisterDeps {
  readonly respondents: Pick<RespondentRepository, 'find' | 'put'>;
}

/** Version 0 adds; any other changes the entry that had that version when the page was made. */
export interface RegisterChange {
  readonly entry: Omit<Respondent, 'version' | 'updatedAt' | 'updatedBy'>;
  readonly version: number;
  readonly by: string;
  readonly at: Instant;
}

/**
 * Adds a supplier or department, or changes one: its kind and id stay for ever, because events name it by them.
 * Sending the same change again is the same change. @throws DomainError conflict/`respondent-exists`, `respondent-changed`.
 */
export async function changeRegister(
  { respondents }: RegisterDeps,
  { entry, version, by, at }: RegisterChange,
): Promise<Respondent> {
  const changed: Respondent = { ...entry, version: version + 1, updatedAt: at, updatedBy: by };
  if ((await respondents.put(changed)) === 'put') return changed;
  const there = await respondents.find(entry.kind, entry.id);
  if (there && isSame(there, changed)) return there;
  const { kind, id } = entry;
  throw version === 0
    ? new DomainError(
        'conflict',
        'respondent-exists',
        `There is a ${kind} ${id} already; choose another id.`,
        {
          kind,
          id,
        },
      )
    : new DomainError(
        'conflict',
        'respondent-changed',
        'Somebody changed this entry meanwhile; look at it and try again.',
        { kind, id },
      );
}

const isSame = (a: Respondent, b: Respondent): boolean =>
  a.version === b.version &&
  a.name === b.name &&
  a.email === b.email &&
  a.language === b.language &&
  a.enabled === b.enabled &&
  a.calendar === b.calendar &&
  a.updatedBy === b.updatedBy;
