import { cardRepositoryContract } from '../../contract/card-repository.contract.ts';
import { fakeCardRepository } from '../../support/fakes/card-repository.ts';

cardRepositoryContract(() => fakeCardRepository());
