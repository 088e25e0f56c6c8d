import * as z from 'zod';
import { createDocument } from 'zod-openapi';
import { permissions } from '../../shared/domain/identity/permissions.ts';
import { anyFields } from '../../shared/lambda/error-page.ts';
import type { Route } from '../../shared/lambda/http.ts';
import { errorsOf, sharedAnswers, successOf } from './answers.ts';
import { info, securitySchemes } from './introduction.ts';
import type { Operation } from './operation.ts';
import { groups } from './operations/groups.ts';
import { schemasOfTypes } from './response-types.ts';
import { routeTables } from './route-tables.ts';
import { schemaOptions } from './schemas.ts';
import { webhookMessages } from './webhook-messages.ts';

/** How a route is named here and in the list of operations. */
export const nameOf = ({ method, path }: Pick<Route, 'method' | 'path'>): string => `${method} ${path}`;

/** `GET /api/staff/me` → `getApiStaffMe`. */
const operationId = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[{}]/g, '')
    .replaceAll(/[^a-z0-9]+(.)/g, (_all, first: string) => first.toUpperCase());

/** The placeholders of a path, in their order. */
function pathParams(path: string) {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return names.length > 0 && z.object(Object.fromEntries(names.map((name) => [name, z.string()])));
}

const idempotencyKey = z.object({
  'Idempotency-Key': z
    .string()
    .regex(/^[\x21-\x7e]{8,128}$/)
    .meta({
      description: 'Fresh for each new complaint, the same for a retry: the same answer comes again.',
    }),
});

function authOf({ policy }: Route) {
  if (policy === 'public') return { security: [] };
  if ('scope' in policy) return { security: [{ apiKey: [] }], 'x-scope': policy.scope };
  const { action } = policy;
  return { security: [{ staffToken: [] }], 'x-permission': action, 'x-roles': permissions[action] };
}

function operationOf(route: Route, operation: Operation, tag: string) {
  const { method, path } = route;
  const own = route.body === anyFields || route.body === undefined ? undefined : route.body;
  const body = operation.body ?? own;
  const sent = operation.sent === 'form' ? 'application/x-www-form-urlencoded' : 'application/json';
  const inPath = pathParams(path);
  const isPublic = route.policy === 'public';
  return {
    operationId: operationId(nameOf(route)),
    tags: [tag],
    summary: operation.summary,
    ...(operation.description && { description: operation.description }),
    ...authOf(route),
    requestParams: {
      ...(inPath && { path: inPath }),
      ...(operation.query && { query: operation.query }),
      ...(operation.idempotencyKey && { header: idempotencyKey }),
    },
    ...(body && { requestBody: { required: true, content: { [sent]: { schema: body } } } }),
    responses: {
      ...successOf(operation.answer),
      ...errorsOf({ method, path, isPublic, hasBody: body !== undefined, operation }),
    },
  };
}

/** Every route of the functions that is described, with its group. */
function described() {
  const known = new Map(
    Object.values(routeTables)
      .flat()
      .map((route) => [nameOf(route), route]),
  );
  return groups.flatMap(({ tag, operations }) =>
    Object.entries(operations).map(([name, operation]) => {
      const route = known.get(name);
      if (!route)
        throw new Error(`${name} is described in openapi/operations, but no function has that route.`);
      return { route, operation, tag };
    }),
  );
}

/**
 * The OpenAPI 3.1 document: routes, policies and request bodies from the functions' own tables and contracts, answers from
 * the types of shared/contracts, words from openapi/operations. @throws Error for a described route that does not exist.
 */
export function openApiDocument() {
  const all = described();
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { route, operation, tag } of all) {
    const added = { [route.method.toLowerCase()]: operationOf(route, operation, tag) };
    paths[route.path] = { ...paths[route.path], ...added };
  }
  const types = all.flatMap(({ operation: { answer } }) =>
    'json' in answer && typeof answer.json === 'string' ? [answer.json] : [],
  );
  return createDocument(
    {
      openapi: '3.1.0',
      info,
      tags: groups.map(({ tag, description }) => ({ name: tag, description })),
      paths: paths as never,
      webhooks: webhookMessages as never,
      components: {
        securitySchemes,
        responses: sharedAnswers,
        schemas: schemasOfTypes([...new Set([...types, 'Problem', 'WebhookPayload'])].sort()) as never,
      },
    },
    schemaOptions,
  );
}
