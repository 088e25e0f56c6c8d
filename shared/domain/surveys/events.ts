import type { ActorStamp } from '../identity/actor.ts';
import type { Instant } from '../instant.ts';

/** How we know that a person answered: a gesture in a browser, a plain second page, or the marks of a machine. */
export type Provenance = 'proven' | 'unverified' | 'machine';

/** One post of a survey page. Every post is kept; which one counts is in the state. */
export interface SurveyAnswer {
  /** a: what was expected, 1–5. */
  readonly expected: 1 | 2 | 3 | 4 | 5;
  /** b: what was received, 0–5. */
  readonly received: 0 | 1 | 2 | 3 | 4 | 5;
  readonly comment?: string;
  readonly provenance: Provenance;
}

/** The answer that counts: the latest proven one; an unverified one only while no proven one exists; never a machine's. */
export interface CountedAnswer {
  readonly sequence: number;
  readonly at: Instant;
  readonly expected: number;
  readonly received: number;
  readonly provenance: 'proven' | 'unverified';
}

/** Folded state of the survey of one resolution. It is asked by the complaint's `survey-requested` event and closes 28 days after. */
export interface SurveyState {
  readonly reference: string;
  readonly resolutionNumber: number;
  readonly customerId: string;
  readonly requestedAt: Instant;
  readonly closesAt: Instant;
  readonly counted?: CountedAnswer;
}

/** The survey's own log (`SURVEY#reference#resolutionNumber`) holds answers only; invitation and mail have their own records. */
export interface SurveyEvent {
  readonly reference: string;
  readonly resolutionNumber: number;
  readonly sequence: number;
  readonly type: 'answered';
  readonly data: SurveyAnswer;
  readonly at: Instant;
  readonly actor: ActorStamp;
  /** Hash of the vote's nonce: the same vote posted twice is one event. */
  readonly commandId: string;
  readonly state: SurveyState;
}
