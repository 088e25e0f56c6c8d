import { apiKeyRepositoryContract } from '../../contract/api-key-repository.contract.ts';
import { fakeApiKeyRepository } from '../../support/fakes/api-key-repository.ts';

apiKeyRepositoryContract(() => fakeApiKeyRepository());
