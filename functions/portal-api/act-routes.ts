import type { CustomerActionResult } from '../../shared/contracts/customer-answers.ts';
import {
  type CustomerActionName,
  customerActionNames,
} from '../../shared/domain/complaints/customer-actions.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { anyFields, errorPage } from '../../shared/lambda/error-page.ts';
import { type Route, route } from '../../shared/lambda/http.ts';
import type { HttpRequest, HttpResponse } from '../../shared/lambda/http-message.ts';
import { problem } from '../../shared/lambda/problem.ts';
import { act } from './act.ts';
import type { PortalDeps } from './deps.ts';
import { openStatus, renderStatus, statusHeaders } from './status-route.ts';

type Request = HttpRequest<Readonly<Record<string, unknown>>>;

function actionIn({ action }: Readonly<Record<string, string>>): CustomerActionName {
  const found = customerActionNames.find((name) => name === action);
  if (!found) throw new DomainError('not-found', 'no-such-page', 'There is nothing at this address.');
  return found;
}

/** The forms of the status page, and the same actions as JSON. */
export const actRoutes = (deps: PortalDeps): readonly Route[] => [
  route({
    method: 'POST',
    path: '/status/{token}/{action}',
    policy: 'public',
    feature: 'status-action',
    body: anyFields,
    errorPage: errorPage('/status/{token}'),
    async handle(request) {
      if (request.bodyKind !== 'form')
        throw new DomainError('invalid', 'content-type-unknown', 'Send an HTML form.', { status: 415 });
      return post(deps, request);
    },
  }),
  route({
    method: 'POST',
    path: '/api/status/{token}/{action}',
    policy: 'public',
    feature: 'status-action',
    body: anyFields,
    async handle({ params, body, bodyKind, language }) {
      if (bodyKind !== 'json')
        throw new DomainError('invalid', 'content-type-unknown', 'Send application/json.', { status: 415 });
      const reference = openStatus(deps, params.token ?? '');
      const { head } = await act(deps, reference, actionIn(params), body, language);
      const { reference: acted, sequence, state } = head;
      return {
        status: 200,
        json: { reference: acted, sequence, status: state.status } satisfies CustomerActionResult,
      };
    },
  }),
];

/** Back to the page with a word of what was done; or the page again, with what is wrong and what was typed. */
async function post(deps: PortalDeps, { params, body, query, language }: Request): Promise<HttpResponse> {
  const { token = '' } = params;
  const reference = openStatus(deps, token);
  const action = actionIn(params);
  try {
    const { head } = await act(deps, reference, action, body, language);
    const lang = query.lang ?? head.state.language;
    return {
      status: 303,
      headers: { location: `/status/${token}?${new URLSearchParams({ lang, done: action })}` },
    };
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind === 'unavailable' || error.kind === 'not-found')
      throw error;
    const { status, json } = problem(error, language);
    const text = typeof body.text === 'string' ? body.text.toWellFormed() : '';
    const { title } = json as { title: string };
    return {
      status,
      headers: statusHeaders(deps),
      html: await renderStatus(deps, token, reference, query.lang, {
        problem: { action, words: wordsOf(error) ?? title, text },
      }),
    };
  }
}

/** What is wrong with the one field that people fill in, rather than that something is. */
function wordsOf({ code, details }: DomainError): string | undefined {
  if (code !== 'fields-invalid') return undefined;
  const errors = details.errors as readonly { field: string; message: string }[];
  return errors.find(({ field }) => field === 'text')?.message;
}
