import type { Finding } from '../../contracts/definitions.ts';
import type { Definition, DefinitionKind } from '../../domain/definitions/definition.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Language } from '../../domain/language.ts';

/** What a check may look at: the newest versions of any kind, checked-in defaults included. */
export interface CheckContext {
  /** When it is changed. */
  readonly at: Instant;
  /** Of whoever changes it. */
  readonly language: Language;
  newest(kind: DefinitionKind): Promise<readonly Definition[]>;
  versions(kind: DefinitionKind): Promise<readonly Definition[]>;
}

export interface DefinitionRule {
  /** What is there before anybody defines anything. */
  readonly defaults?: readonly Definition[];
  /**
   * What the schema cannot know. Throws what refuses the change (DomainError naming field and remedy); returns what is
   * worth knowing and saved all the same.
   */
  readonly check?: (changed: Definition<never>, context: CheckContext) => Promise<readonly Finding[]>;
}
