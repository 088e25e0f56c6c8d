import packageJson from '../../package.json' with { type: 'json' };

/** What holds for all routes; the reference page says the same in the reader's language (shared/i18n/…/reference.json). */
export const info = {
  title: 'Redress',
  version: packageJson.version,
  description: [
    'Complaints, their deadlines, surveys and costs. JSON in and out, UTF-8, instants in UTC (ISO 8601), money as integers in minor units.',
    '**Errors** are RFC 9457 problem details (`application/problem+json`): `code` is for programs, `title` for people in the language of `Accept-Language` or `?lang=` (en, zh-CN, zh-TW), `errors` names every wrong field. Unknown fields are refused.',
    '**Retries**: a new complaint needs the header `Idempotency-Key`. The same key with the same body gets the same answer for ever, with another body 422 `key-reused`.',
    '**Limits**: 429 when a route gets too many requests (each route has its own limit), 503 when the service is busy. Wait, longer each time, and send the same request again. Bodies are at most 64 KB.',
    '**Pages of lists**: send `after` of one answer with the next request; it is absent on the last page.',
  ].join('\n\n'),
};

export const securitySchemes = {
  staffToken: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'Access token (not the ID token) of the user pool that staff sign in to.',
  },
  apiKey: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'rk_<id>_<secret>',
    description:
      'Key of an integrator, made by an administrator with the scopes it needs. Only in this header: a key in an address is refused. A revoked key stops within a minute.',
  },
} as const;
