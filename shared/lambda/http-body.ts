import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { DomainError } from '../domain/errors.ts';

/** Largest body taken, in bytes. */
export const bodyLimit = 65_536;

export interface RawBody {
  readonly kind: 'json' | 'form';
  readonly value: unknown;
}

/** The body as JSON or as the fields of an HTML form. @throws DomainError `body-too-large`, `body-missing`, `body-broken`, `content-type-unknown`. */
export async function bodyOf(
  event: Pick<APIGatewayProxyEventV2, 'body' | 'isBase64Encoded' | 'headers'>,
): Promise<RawBody> {
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.byteLength > bodyLimit) {
    throw new DomainError('invalid', 'body-too-large', 'The body is larger than 64 KB; shorten the text.', {
      status: 413,
      limit: bodyLimit,
    });
  }
  const type = (event.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type === 'application/x-www-form-urlencoded')
    return { kind: 'form', value: fieldsOf(new URLSearchParams(bytes.toString('utf8'))) };
  if (bytes.byteLength === 0)
    throw new DomainError('invalid', 'body-missing', 'The body is empty; send the fields as JSON.');
  if (type === 'multipart/form-data')
    return { kind: 'form', value: fieldsOf(await partsOf(bytes, event.headers['content-type'] ?? '')) };
  if (type !== 'application/json') {
    throw new DomainError('invalid', 'content-type-unknown', 'Send application/json or an HTML form.', {
      status: 415,
    });
  }
  try {
    return { kind: 'json', value: JSON.parse(bytes.toString('utf8')) };
  } catch {
    throw new DomainError(
      'invalid',
      'body-broken',
      'The body is not valid JSON; check it with a JSON validator.',
    );
  }
}

/** The text fields of a multipart form: mail programs may unsubscribe their user with one (RFC 8058). Files are refused. */
async function partsOf(
  bytes: Uint8Array<ArrayBuffer>,
  type: string,
): Promise<readonly (readonly [string, string])[]> {
  try {
    const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
    return [...form].map(([name, value]) => {
      if (typeof value !== 'string') throw new TypeError('a file');
      return [name, value];
    });
  } catch {
    throw new DomainError('invalid', 'body-broken', 'The form cannot be read; send text fields only.');
  }
}

/** Form fields; an empty field counts as not filled in, a name with slashes is a path: `contact/email`. */
function fieldsOf(entries: Iterable<readonly [string, string]>): Record<string, unknown> {
  const fields: Record<string, unknown> = Object.create(null);
  for (const [name, value] of entries) {
    if (value === '') continue;
    const [first = '', second, ...rest] = name.split('/');
    if (second === undefined) fields[first] = value;
    else if (rest.length === 0) {
      const group = fields[first] ?? Object.create(null);
      if (typeof group === 'object') fields[first] = Object.assign(group, { [second]: value });
    } else fields[name] = value;
  }
  return fields;
}
