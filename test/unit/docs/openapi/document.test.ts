import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { beforeAll, describe, expect, it } from 'vitest';
import { openApiDocument } from '../../../../docs/openapi/document.ts';
import { documentFile, textOf } from '../../../../docs/openapi/file.ts';
import { routeTables } from '../../../../docs/openapi/route-tables.ts';
import { type Route as Entrance, routes as entrances } from '../../../../infra/routes.ts';
import type { ApiDocument } from '../../../../shared/pages/reference/api-document.ts';
import { drift } from '../../../support/drift.ts';

const checkedIn = JSON.parse(readFileSync(documentFile, 'utf8')) as ApiDocument;
const inTables = Object.entries(routeTables).flatMap(([fn, table]) =>
  table.map(({ method, path }) => ({ fn, name: `${method} ${path}`, method, path })),
);
const names = (document: ApiDocument) =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
  );

/** `/api/staff/{proxy+}` opens all below it; every other entrance opens the route of its own words. */
const opens = (entrance: Entrance, route: (typeof inTables)[number]): boolean =>
  entrance.function === route.fn &&
  (entrance.method === 'ANY' || entrance.method === route.method) &&
  (entrance.path.endsWith('/{proxy+}')
    ? route.path.startsWith(entrance.path.slice(0, -'{proxy+}'.length))
    : entrance.path === route.path);

let fresh: ApiDocument;
beforeAll(() => {
  fresh = JSON.parse(textOf(openApiDocument())) as ApiDocument;
}, 120_000);

describe('issue 5 point 9: the OpenAPI document', () => {
  it('R127 is what the routes and contracts say: after a change of either, run `npm run openapi`', () => {
    expect(
      drift(checkedIn, fresh),
      'docs/openapi.json is out of date at these places; run: npm run openapi',
    ).toEqual([]);
  });

  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(checkedIn) as never);
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it('R127 has every route of every function: a new one is described in openapi/operations', () => {
    const documented = new Set(names(checkedIn));
    const routes = inTables.map(({ name }) => name);
    expect(
      routes.filter((name) => !documented.has(name)),
      'these routes have no words in openapi/operations; add some, then run: npm run openapi',
    ).toEqual([]);
    expect([...documented].filter((name) => !routes.includes(name))).toEqual([]);
  });

  it('P13 the entrance opens every route, and nothing that no function answers', () => {
    const unreachable = inTables.filter((route) => !entrances.some((one) => opens(one, route)));
    const dead = entrances.filter((one) => !inTables.some((route) => opens(one, route)));
    expect(unreachable.map(({ name }) => name)).toEqual([]);
    expect(dead.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  it('P13 says of every route who may call it, as the route itself does', () => {
    const said = (name: string) => {
      const [method = '', path = ''] = name.split(' ');
      return checkedIn.paths[path]?.[method.toLowerCase()];
    };
    for (const route of Object.values(routeTables).flat()) {
      const { security = [] } = said(`${route.method} ${route.path}`) ?? {};
      expect([route.path, security.length > 0]).toEqual([route.path, route.policy !== 'public']);
    }
  });

  it('names no type that two contracts export under one name', () => {
    const folder = path.resolve(import.meta.dirname, '../../../../shared/contracts');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) =>
      one.endsWith('.ts'),
    );
    const exported = files.flatMap((file) =>
      [...readFileSync(path.join(folder, file), 'utf8').matchAll(/^export (?:interface|type) (\w+)/gm)].map(
        ([, name]) => name,
      ),
    );
    expect(exported.filter((name, i) => exported.indexOf(name) !== i)).toEqual([]);
  });
});
