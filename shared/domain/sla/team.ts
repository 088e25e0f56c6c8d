import type { Language } from '../language.ts';

/** Who stands above whom when a promise is in danger. */
export const escalationLevels = ['owner', 'lead', 'manager'] as const;
export type EscalationLevel = (typeof escalationLevels)[number];

/** Who leads a department's team, by staff id, and how it wants to hear of promises in danger. Its members, and who is away, say the records of agents. */
export interface TeamPeople {
  readonly lead?: string;
  readonly manager?: string;
  /** Mails about promises in danger wait for the next opening of the calendar; what they are about is recorded at once. */
  readonly quiet?: true;
  /** Language of these mails; absent: that of the complaint. */
  readonly language?: Language;
  /** From which percentage of a promise's time a level is warned; 100: only when it is broken. Absent: 50, 75, 90. */
  readonly warnFrom?: Readonly<Partial<Record<EscalationLevel, number>>>;
}

export const defaultWarnFrom: Readonly<Record<EscalationLevel, number>> = {
  owner: 50,
  lead: 75,
  manager: 90,
};
