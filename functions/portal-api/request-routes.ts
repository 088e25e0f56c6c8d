import { requestAnswer } from '../../shared/contracts/requests.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { anyFields, errorPage } from '../../shared/lambda/error-page.ts';
import { type Route, route } from '../../shared/lambda/http.ts';
import { languageIn } from '../../shared/lambda/http-identity.ts';
import type { HttpRequest, HttpResponse } from '../../shared/lambda/http-message.ts';
import { parseWith } from '../../shared/lambda/parse.ts';
import { problem } from '../../shared/lambda/problem.ts';
import { requestEndedPage, requestPage } from '../../shared/pages/respondent/request-page.ts';
import { answerRequest } from '../../shared/usecases/requests/answer-request.ts';
import type { PortalDeps } from './deps.ts';
import { openRequest } from './open-request.ts';

const path = '/request/{token}';

/** The page on which a supplier or another department answers without an account (R006, R066). */
export const requestRoutes = (deps: PortalDeps): readonly Route[] => [
  route({
    method: 'GET',
    path,
    policy: 'public',
    feature: 'request',
    errorPage: errorPage(),
    async handle({ params: { token = '' }, query }) {
      const asked = await openRequest(deps, token);
      const language = languageIn(query.lang) ?? asked.language;
      const page = `/request/${token}`;
      if (asked.ended) return { status: 200, html: requestEndedPage(asked.ended, language, page) };
      const commandId = deps.ids.commandId();
      return { status: 200, html: requestPage({ ...asked, language, path: page, commandId }) };
    },
  }),
  route({
    method: 'POST',
    path,
    policy: 'public',
    feature: 'request',
    body: anyFields,
    errorPage: errorPage(path),
    async handle(request) {
      if (request.bodyKind !== 'form')
        throw new DomainError('invalid', 'content-type-unknown', 'Send an HTML form.', { status: 415 });
      return post(deps, request);
    },
  }),
];

/** On to the thanks; or the page again with what is wrong and what was typed. */
async function post(
  deps: PortalDeps,
  { params, body, query, language: spoken }: HttpRequest<Readonly<Record<string, unknown>>>,
): Promise<HttpResponse> {
  const { token = '' } = params;
  const asked = await openRequest(deps, token);
  const language = languageIn(query.lang) ?? asked.language;
  const page = `/request/${token}`;
  try {
    const { reference, request, respondent, zone } = asked;
    const answer = parseWith(requestAnswer, body, spoken);
    await answerRequest(deps, { reference, request, respondent, answer, zone, at: deps.clock.now() });
    return { status: 303, headers: { location: `${page}?lang=${language}` } };
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind === 'unavailable' || error.kind === 'not-found')
      throw error;
    const { status, json } = problem(error, language);
    if (error.code === 'request-closed') return { status, html: requestEndedPage('closed', language, page) };
    return {
      status,
      html: requestPage({
        ...asked,
        language,
        path: page,
        // The same intention: what is wrong is mended, not sent a second time.
        commandId: typedIn(body.commandId) || deps.ids.commandId(),
        problem: { words: wordsOf(error) ?? (json as { title: string }).title },
        typed: { text: typedIn(body.text), promisedOn: typedIn(body.promisedOn) },
      }),
    };
  }
}

const typedIn = (value: unknown): string => (typeof value === 'string' ? value.toWellFormed() : '');

function wordsOf({ code, details }: DomainError): string | undefined {
  if (code !== 'fields-invalid') return undefined;
  const errors = details.errors as readonly { field: string; message: string }[];
  return errors.find(({ field }) => field === 'text' || field === 'promisedOn')?.message;
}
