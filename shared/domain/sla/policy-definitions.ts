import type { Channel, Priority } from '../complaints/state.ts';
import type { Instant } from '../instant.ts';
import type { Texts } from '../language.ts';
import type { Targets } from './policies.ts';
import type { Versioned } from './policy-key.ts';
import type { TeamPeople } from './team.ts';

/** What a company defines of a policy. */
export interface PolicyDefinition {
  /** Id of the calendar that counts it, unless the team has one of its own. */
  readonly calendar: string;
  readonly targets: Targets;
  /** Business seconds of the customer's silence after two notices that count as agreement. */
  readonly silenceSeconds: number;
  /** Business seconds after which it is told that nobody of staff has touched a complaint (R140); absent: 18 hours, two office days. */
  readonly untouchedSeconds?: number;
  /** From then on it is chosen for complaints. */
  readonly effectiveFrom: Instant;
  /** Staff id or role of who answers for it. */
  readonly owner: string;
  /** The service standard in words that can be measured (F19), for whoever asks what is promised. */
  readonly standard?: Texts;
}

/** What a policy is chosen by; null: not known (yet). */
export interface PolicyFacts {
  readonly priority: Priority;
  readonly cause: string | null;
  readonly productLine: string | null;
  readonly channel: Channel;
  readonly tier: string | null;
}
export const conditionNames = ['priority', 'cause', 'productLine', 'channel', 'tier'] as const;
export type ConditionName = (typeof conditionNames)[number];

export interface PolicyRule {
  /** Each condition lists the values it takes; a value that is not known is in no list. No condition: always. */
  readonly when: Readonly<Partial<Record<ConditionName, readonly string[]>>>;
  /** Id of the policy. */
  readonly policy: string;
}

/** Which complaint gets which policy: the first rule that matches. The last one has no condition. */
export interface PolicyRules {
  readonly rules: readonly PolicyRule[];
  readonly effectiveFrom: Instant;
  readonly owner: string;
}

/** What a company defines of the team of a department. */
export interface TeamDefinition extends TeamPeople {
  /** Id of the calendar it works by; absent: that of the policy. */
  readonly calendar?: string;
}

/** One version of a definition, as far as a book reads it. */
export interface VersionOf<T> extends Versioned {
  readonly value: T;
  readonly retired?: true;
}
