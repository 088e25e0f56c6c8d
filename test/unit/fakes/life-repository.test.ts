import { lifeRepositoryContract } from '../../contract/life-repository.contract.ts';
import { fakeLifeRepository } from '../../support/fakes/life-repository.ts';

lifeRepositoryContract(() => fakeLifeRepository());
