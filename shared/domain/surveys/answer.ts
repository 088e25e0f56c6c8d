import { DomainError } from '../errors.ts';
import { addSeconds, type Instant } from '../instant.ts';
import type { CountedAnswer, SurveyAnswer, SurveyState } from './events.ts';

/** A survey closes this long after it was asked: 28 days of business time. */
export const surveySeconds = 28 * 86_400;
/** Nobody changes his mind more often; whoever posts more is a program. */
export const mostAnswers = 100;

/** The state of a survey that nobody has answered yet. */
export const askedSurvey = (
  asked: Pick<SurveyState, 'reference' | 'resolutionNumber' | 'customerId' | 'requestedAt'>,
): SurveyState => ({ ...asked, closesAt: addSeconds(asked.requestedAt, surveySeconds) });

export const isClosed = ({ closesAt }: Pick<SurveyState, 'closesAt'>, at: Instant): boolean => at >= closesAt;

/** @throws DomainError gone/`survey-closed`, conflict/`too-many-answers`. */
export function decideAnswer(
  state: SurveyState,
  answers: number,
  answer: SurveyAnswer,
  at: Instant,
): SurveyAnswer {
  if (isClosed(state, at)) throw new DomainError('gone', 'survey-closed', 'This survey has closed.');
  if (answers >= mostAnswers) {
    throw new DomainError('conflict', 'too-many-answers', 'This survey was answered too often.');
  }
  return answer;
}

/** The state after one more answer: the latest proven one counts; an unverified one only while none is proven; a machine's never. */
export function evolveSurvey(
  state: SurveyState,
  { expected, received, provenance }: SurveyAnswer,
  sequence: number,
  at: Instant,
): SurveyState {
  if (provenance === 'machine') return state;
  if (provenance === 'unverified' && state.counted?.provenance === 'proven') return state;
  const counted: CountedAnswer = { sequence, at, expected, received, provenance };
  return { ...state, counted };
}
