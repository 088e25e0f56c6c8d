import type { VoteResult } from '../../shared/contracts/customer-answers.ts';
import { confirmedVote, plainVote, provenVote } from '../../shared/contracts/customer-forms.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { Provenance, SurveyAnswer, SurveyState } from '../../shared/domain/surveys/events.ts';
import { anyFields, errorPage } from '../../shared/lambda/error-page.ts';
import { type Route, route } from '../../shared/lambda/http.ts';
import type { HttpRequest, HttpResponse } from '../../shared/lambda/http-message.ts';
import { parseWith } from '../../shared/lambda/parse.ts';
import { surveyPage } from '../../shared/pages/customer/survey.ts';
import { surveyConfirmPage } from '../../shared/pages/customer/survey-confirm.ts';
import { readSurvey, recordAnswer } from '../../shared/usecases/surveys/record-answer.ts';
import type { SurveyDeps } from './deps.ts';
import { provenanceOf } from './nonce.ts';
import { languageFor, openSurvey, type SurveyId } from './survey-route.ts';

type Fields = Readonly<Record<string, unknown>>;
type Request = HttpRequest<Fields>;

/** A vote: proven when the page's script sends it, unverified by the second plain page. */
export const voteRoutes = (deps: SurveyDeps): readonly Route[] => [
  route({
    method: 'POST',
    path: '/survey/{token}/vote',
    policy: 'public',
    feature: 'survey-vote',
    body: anyFields,
    errorPage: errorPage('/survey/{token}'),
    async handle(request) {
      const survey = openSurvey(deps, request.params.token ?? '');
      return request.bodyKind === 'form'
        ? askAgain(deps, survey, request)
        : scriptVote(deps, survey, request.body, request.language);
    },
  }),
  route({
    method: 'POST',
    path: '/survey/{token}/confirm',
    policy: 'public',
    feature: 'survey-vote',
    body: confirmedVote,
    errorPage: errorPage('/survey/{token}'),
    async handle({ params: { token = '' }, body, bodyKind, query, language }) {
      if (bodyKind !== 'form')
        throw new DomainError('invalid', 'content-type-unknown', 'Send an HTML form.', { status: 415 });
      const survey = openSurvey(deps, token);
      const { key, confirm: _yes, ...taps } = body;
      await record(deps, survey, taps, 'unverified', `${key}\n${JSON.stringify(taps)}`);
      const lang = await languageFor(deps, survey, query.lang, language);
      return { status: 303, headers: { location: `/survey/${token}?lang=${lang}&done=yes` } };
    },
  }),
];

async function scriptVote(
  deps: SurveyDeps,
  survey: SurveyId,
  fields: Fields,
  language: Language,
): Promise<HttpResponse> {
  const { nonce, ...taps } = parseWith(provenVote, fields, language);
  const provenance = provenanceOf(deps, survey, nonce, deps.clock.realNow());
  const { counted, closesAt } = await record(deps, survey, taps, provenance, nonce);
  return { status: 200, json: { counted: counted ?? null, provenance, closesAt } satisfies VoteResult };
}

/** The plain form: nothing is written before the second page is posted; a missing tap shows the first page again. */
async function askAgain(
  deps: SurveyDeps,
  survey: SurveyId,
  { params: { token = '' }, body, query, language: preferred }: Request,
): Promise<HttpResponse> {
  const { state } = await readSurvey(deps, survey.reference, survey.resolutionNumber);
  const language = await languageFor(deps, survey, query.lang, preferred);
  const view = { language, path: `/survey/${token}` };
  const taps = plainVote.safeParse(body);
  if (taps.success)
    return { status: 200, html: surveyConfirmPage({ ...view, taps: taps.data, key: deps.ids.commandId() }) };
  const comment = typeof body.comment === 'string' ? body.comment.toWellFormed() : '';
  const typed = {
    expected: Number(body.expected ?? Number.NaN),
    received: Number(body.received ?? Number.NaN),
    comment,
  };
  return { status: 400, html: surveyPage({ ...view, state, counted: typed, thanks: false, missing: true }) };
}

function record(
  { ids, clock, ...deps }: SurveyDeps,
  { reference, resolutionNumber }: SurveyId,
  taps: { readonly expected: number; readonly received: number; readonly comment?: string | undefined },
  provenance: Provenance,
  intention: string,
): Promise<SurveyState> {
  const { expected, received, comment } = taps;
  const answer = {
    expected,
    received,
    provenance,
    ...(comment !== undefined && { comment }),
  } as SurveyAnswer;
  const commandId = Array.from(ids.hash(intention).slice(0, 16), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  return recordAnswer(deps, { reference, resolutionNumber, answer, commandId, at: clock.now() });
}
