import type { ComplaintRepository } from '../../data/complaint-repository.ts';
import type { SurveyRepository } from '../../data/survey-repository.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Instant } from '../../domain/instant.ts';
import { askedSurvey, decideAnswer, evolveSurvey } from '../../domain/surveys/answer.ts';
import type { SurveyAnswer, SurveyEvent, SurveyState } from '../../domain/surveys/events.ts';

export interface SurveyDeps {
  readonly complaints: Pick<ComplaintRepository, 'since'>;
  readonly surveys: Pick<SurveyRepository, 'since' | 'append'>;
}

/** A survey as it stands: its state, and every answer it was given. */
export interface SurveyLog {
  readonly state: SurveyState;
  readonly answers: readonly SurveyEvent[];
  /** What the customer said at intake that he expects (1–5), while nothing was answered: the survey asks it only of those who skipped it. */
  readonly expectedAtIntake?: number;
}

/** @throws DomainError not-found/`survey-unknown` when this resolution never asked one. */
export async function readSurvey(
  {
    complaints,
    surveys,
  }: Pick<SurveyDeps, 'complaints'> & { readonly surveys: Pick<SurveyRepository, 'since'> },
  reference: string,
  resolutionNumber: number,
): Promise<SurveyLog> {
  const answers = await surveys.since(reference, resolutionNumber, 0);
  const last = answers.at(-1);
  if (last) return { state: last.state, answers };
  const events = await complaints.since(reference, 0);
  const asked = events.find(
    ({ type, data }) => type === 'survey-requested' && data.resolutionNumber === resolutionNumber,
  );
  const customerId = events.at(-1)?.state.customerId;
  if (!asked || customerId === undefined) {
    throw new DomainError('not-found', 'survey-unknown', 'There is no such survey.');
  }
  const state = askedSurvey({ reference, resolutionNumber, customerId, requestedAt: asked.at });
  const [first] = events;
  const expected = first?.type === 'received' ? first.data.submission.expectedSolution : undefined;
  return { state, answers, ...(expected !== undefined && { expectedAtIntake: expected }) };
}

export interface AnswerRequest {
  readonly reference: string;
  readonly resolutionNumber: number;
  readonly answer: SurveyAnswer;
  /** Hash of the vote's nonce: the same vote twice is one event. */
  readonly commandId: string;
  readonly at: Instant;
}

const attempts = 5;

/**
 * Appends one answer; every post is kept as a revision. The same commandId gives the state it led to again.
 * @throws DomainError `survey-unknown`, `survey-closed`, `too-many-answers`, unavailable/`too-busy`.
 */
export async function recordAnswer(deps: SurveyDeps, request: AnswerRequest): Promise<SurveyState> {
  const { reference, resolutionNumber, commandId, at } = request;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const { state, answers } = await readSurvey(deps, reference, resolutionNumber);
    if (answers.some((event) => event.commandId === commandId)) return state;
    const data = decideAnswer(state, answers.length, request.answer, at);
    const sequence = (answers.at(-1)?.sequence ?? 0) + 1;
    const next = evolveSurvey(state, data, sequence, at);
    const event: SurveyEvent = {
      reference,
      resolutionNumber,
      sequence,
      type: 'answered',
      data,
      at,
      actor: { kind: 'customer' },
      commandId,
      state: next,
    };
    if ((await deps.surveys.append(event)) === 'appended') return next;
  }
  throw new DomainError('unavailable', 'too-busy', 'Too many answers at once; try again in a moment.');
}
