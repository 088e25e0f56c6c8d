import { DomainError } from '../../shared/domain/errors.ts';
import { errorPage } from '../../shared/lambda/error-page.ts';
import { type Route, route } from '../../shared/lambda/http.ts';
import { groupPage } from '../../shared/pages/reference/group-page.ts';
import { overviewPage } from '../../shared/pages/reference/overview-page.ts';
import type { IntegrationDeps } from './deps.ts';

const feature = 'api-reference';
/** Changes with a deployment only. */
const headers = { 'cache-control': 'public, max-age=300' };

/** The reference of this API: pages for people, the OpenAPI document for programs. Open to everybody, holds nothing secret. */
export const referenceRoutes = ({ document }: Pick<IntegrationDeps, 'document'>): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/openapi.json',
    policy: 'public',
    feature,
    handle: async () => ({ status: 200, headers, json: await document() }),
  }),
  route({
    method: 'GET',
    path: '/api-reference',
    policy: 'public',
    feature,
    errorPage: errorPage(),
    handle: async ({ language }) => ({
      status: 200,
      headers,
      html: overviewPage(await document(), language),
    }),
  }),
  route({
    method: 'GET',
    path: '/api-reference/{group}',
    policy: 'public',
    feature,
    errorPage: errorPage(),
    async handle({ params: { group = '' }, language }) {
      const html = groupPage(await document(), group, language);
      if (html === undefined)
        throw new DomainError('not-found', 'no-such-page', 'There is nothing at this address.');
      return { status: 200, headers, html };
    },
  }),
];
