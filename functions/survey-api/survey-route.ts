import { DomainError } from '../../shared/domain/errors.ts';
import type { Language } from '../../shared/domain/language.ts';
import { isClosed } from '../../shared/domain/surveys/answer.ts';
import { errorPage } from '../../shared/lambda/error-page.ts';
import { type Route, route } from '../../shared/lambda/http.ts';
import { languageIn } from '../../shared/lambda/http-identity.ts';
import { attributeTo } from '../../shared/lambda/usage-line.ts';
import { surveyPage } from '../../shared/pages/customer/survey.ts';
import { readSurvey } from '../../shared/usecases/surveys/record-answer.ts';
import type { SurveyDeps } from './deps.ts';

export interface SurveyId {
  /** `reference#resolutionNumber`: what the link was signed for. */
  readonly id: string;
  readonly reference: string;
  readonly resolutionNumber: number;
}

/** The survey that a link opens. @throws DomainError `link-wrong`, gone/`link-expired`. */
export function openSurvey({ links, clock }: Pick<SurveyDeps, 'links' | 'clock'>, token: string): SurveyId {
  const { id } = links.verify('survey', token, clock.realNow());
  const [reference = '', number] = id.split('#');
  attributeTo(reference);
  return { id, reference, resolutionNumber: Number(number) };
}

/** The language asked for, else the complaint's own. */
export async function languageFor(
  { complaints }: Pick<SurveyDeps, 'complaints'>,
  { reference }: SurveyId,
  asked: string | undefined,
  otherwise: Language,
): Promise<Language> {
  const named = languageIn(asked);
  if (named) return named;
  const [first] = await complaints.since(reference, 0);
  return first?.state.language ?? otherwise;
}

/** `GET /survey/{token}`: writes nothing, whoever opens it. */
export const surveyRoute = (deps: SurveyDeps): Route =>
  route({
    method: 'GET',
    path: '/survey/{token}',
    policy: 'public',
    feature: 'survey',
    errorPage: errorPage(),
    async handle({ params: { token = '' }, query, language }) {
      const survey = openSurvey(deps, token);
      const { state, answers, expectedAtIntake } = await readSurvey(
        deps,
        survey.reference,
        survey.resolutionNumber,
      );
      if (isClosed(state, deps.clock.now()))
        throw new DomainError('gone', 'survey-closed', 'This survey has closed.');
      const shown = await languageFor(deps, survey, query.lang, language);
      const counted = answers.find(({ sequence }) => sequence === state.counted?.sequence);
      return {
        status: 200,
        html: surveyPage({
          language: shown,
          path: `/survey/${token}`,
          state,
          ...(counted && { counted: counted.data }),
          ...(expectedAtIntake !== undefined && { expectedAtIntake }),
          thanks: query.done === 'yes' && counted !== undefined,
        }),
      };
    },
  });
