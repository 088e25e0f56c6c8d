import { definitionRepositoryContract } from '../../contract/definition-repository.contract.ts';
import { fakeDefinitionRepository } from '../../support/fakes/definition-repository.ts';

definitionRepositoryContract(() => fakeDefinitionRepository());
