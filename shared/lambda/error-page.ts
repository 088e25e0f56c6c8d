import * as z from 'zod';
import type { Language } from '../domain/language.ts';
import { messagePage } from '../pages/customer/message.ts';
import type { HttpResponse } from './http-message.ts';
import { problem } from './problem.ts';

/** Any fields: the route parses them itself, so that it can show the page again with everything typed. */
export const anyFields = z.record(z.string(), z.unknown());

/**
 * An error as a page in the reader's language, or as problem+json where a script asked. `back` is where to go on; `{token}`
 * in it is filled in. `more`: headers of the page itself.
 */
export const errorPage =
  (back?: string, more: Readonly<Record<string, string>> = {}) =>
  (
    error: unknown,
    {
      language,
      bodyKind,
      params,
    }: {
      readonly language: Language;
      readonly bodyKind: 'json' | 'form' | 'none';
      readonly params: Readonly<Record<string, string>>;
    },
  ): HttpResponse => {
    const answer = problem(error, language);
    if (bodyKind === 'json') return answer;
    const { title, code } = answer.json as { title: string; code: string };
    const { 'content-type': _json, ...headers } = answer.headers ?? {};
    const dead = answer.status === 404 || answer.status === 410;
    const path = back?.replace('{token}', encodeURIComponent(params.token ?? ''));
    return {
      status: answer.status,
      headers: { ...headers, ...more },
      html: messagePage({ language, title: code, text: title, ...(path && !dead && { back: path }) }),
    };
  };
