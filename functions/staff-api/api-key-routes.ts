import {
  type ApiKeysView,
  type ApiKeyView,
  apiKeyRequest,
  apiKeysQuery,
  type NewApiKeyView,
} from '../../shared/contracts/api-keys.ts';
import type { ApiKeyRepository } from '../../shared/data/api-key-repository.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { type ApiKey, keyState } from '../../shared/domain/integration/api-key.ts';
import { scopes } from '../../shared/domain/integration/scopes.ts';
import { type Route, route } from '../../shared/lambda/http.ts';
import { parseWith } from '../../shared/lambda/parse.ts';
import {
  type ApiKeyDeps,
  createApiKey,
  revokeApiKey,
} from '../../shared/usecases/integration/manage-api-keys.ts';
import { checkEnabled } from './check-enabled.ts';
import { staffOf } from './staff-member.ts';

export interface ApiKeyRouteDeps extends ApiKeyDeps {
  readonly apiKeys: ApiKeyRepository;
  readonly isEnabled: (staffId: string) => Promise<boolean>;
  readonly realNow: () => Instant;
}

const path = '/api/staff/api-keys';
const policy = { action: 'integration.manage' } as const;
const feature = 'api-keys';

const viewOf = ({ secretHash: _hash, ...key }: ApiKey, realNow: Instant): ApiKeyView => ({
  ...key,
  state: keyState({ ...key, secretHash: '' }, realNow),
});

/** Keys of integrators: made and revoked by administrators. A key is shown once; what is kept cannot be turned back into it. */
export const apiKeyRoutes = (deps: ApiKeyRouteDeps): readonly Route[] => [
  route({
    method: 'GET',
    path,
    policy,
    feature,
    async handle({ query, language }) {
      const page = await deps.apiKeys.list(parseWith(apiKeysQuery, query, language).after);
      const now = deps.realNow();
      const view: ApiKeysView = { ...page, keys: page.keys.map((key) => viewOf(key, now)), scopes };
      return { status: 200, json: view };
    },
  }),
  route({
    method: 'POST',
    path,
    policy,
    feature,
    body: apiKeyRequest,
    async handle(request) {
      const { id: by } = staffOf(request);
      await checkEnabled(deps.isEnabled, by);
      const realNow = deps.realNow();
      const { text, key } = await createApiKey(deps, { ...request.body, by, realNow });
      const view: NewApiKeyView = { secret: text, key: viewOf(key, realNow) };
      return { status: 201, json: view };
    },
  }),
  route({
    method: 'POST',
    path: `${path}/{id}/revoke`,
    policy,
    feature,
    async handle(request) {
      const { id: by } = staffOf(request);
      await checkEnabled(deps.isEnabled, by);
      const realNow = deps.realNow();
      const key = await revokeApiKey(deps, { id: request.params.id ?? '', by, realNow });
      return { status: 200, json: viewOf(key, realNow) };
    },
  }),
];
