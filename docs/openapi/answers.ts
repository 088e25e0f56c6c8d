import type { Answer, Operation } from './operation.ts';

const ref = (name: string) => ({ $ref: `#/components/responses/${name}` });
const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
const said = (description: string) => ({ description, content: problem });

/** Errors that every route of a kind may answer, once for all. */
export const sharedAnswers = {
  Invalid: said('Something in the request is wrong; `errors` names each field. Nothing was stored.'),
  Unauthorized: {
    description:
      'No valid token. The entrance refuses a wrong staff token before the function is called and then sends `{"message":"Unauthorized"}` instead of a problem.',
    content: { ...problem, 'application/json': { schema: { type: 'object' as const } } },
  },
  Forbidden: said('The caller may not do this; `code` says why.'),
  NotFound: said('There is no such thing, or the link is not complete.'),
  Conflict: said('Somebody changed it meanwhile, or it exists already; `code` says which.'),
  Gone: said('The link has expired.'),
  TooLarge: said('The body is larger than 64 KB.'),
  UnknownContent: said('The route does not take this content type.'),
  Unprocessable: said('Understood and well formed, but not possible: `code` says why. Nothing was stored.'),
  TooMany: {
    description:
      'Too many requests to this route: wait a second, then longer each time, and send the same request again. The entrance answers this, so the body may be `{"message":"Too Many Requests"}`; go by the status.',
    content: { ...problem, 'application/json': { schema: { type: 'object' as const } } },
  },
  Unavailable: {
    description: 'Busy; nothing was stored. Send the same request again after `Retry-After` seconds.',
    headers: { 'Retry-After': { schema: { type: 'integer' as const } } },
    content: problem,
  },
  ErrorPage: {
    description: 'What went wrong, as a page in the reader’s language, with the status of the problem.',
    content: { 'text/html': { schema: { type: 'string' as const } } },
  },
};

/** Which of them a route answers. */
export function errorsOf(route: {
  readonly method: string;
  readonly path: string;
  readonly isPublic: boolean;
  readonly hasBody: boolean;
  readonly operation: Operation;
}) {
  const { method, path, isPublic, hasBody, operation } = route;
  const page = 'page' in operation.answer || 'redirect' in operation.answer;
  if (page) return { '429': ref('TooMany'), default: ref('ErrorPage') };
  return {
    ...((hasBody || operation.query) && { '400': ref('Invalid') }),
    ...(!isPublic && { '401': ref('Unauthorized'), '403': ref('Forbidden') }),
    ...(path.includes('{') && { '404': ref('NotFound') }),
    ...(path.includes('{token}') && { '410': ref('Gone') }),
    ...(method !== 'GET' && { '409': ref('Conflict'), '422': ref('Unprocessable') }),
    ...(hasBody && { '413': ref('TooLarge'), '415': ref('UnknownContent') }),
    '429': ref('TooMany'),
    '503': ref('Unavailable'),
  };
}

const text = { schema: { type: 'string' as const } };

/** The answer when all is well, by its status. */
export function successOf(answer: Answer) {
  if ('page' in answer) return { '200': { description: answer.page, content: { 'text/html': text } } };
  if ('csv' in answer) return { '200': { description: answer.csv, content: { 'text/csv': text } } };
  if ('redirect' in answer) {
    const location = { Location: { schema: { type: 'string' as const } } };
    return {
      '303': { description: answer.redirect, headers: location },
      ...(answer.orPage && { '200': { description: answer.orPage, content: { 'text/html': text } } }),
    };
  }
  const { json, status = 200 } = answer;
  const schema = typeof json === 'string' ? { $ref: `#/components/schemas/${json}` } : json;
  return {
    [status]: {
      description: status === 201 ? 'Created.' : 'Done.',
      content: { 'application/json': { schema } },
    },
  };
}
