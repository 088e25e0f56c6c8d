import { httpHandler } from '../../shared/lambda/http.ts';
import type { ApiDocument } from '../../shared/pages/reference/api-document.ts';
import { routes } from './routes.ts';

/** Bundled, but evaluated only when it is asked for: calls of the API do not pay for it. */
const document = async () =>
  (await import('../../docs/openapi.json', { with: { type: 'json' } })).default as unknown as ApiDocument;

export const handler = httpHandler(routes({ document }));
