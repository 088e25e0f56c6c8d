import { promiseRepositoryContract } from '../../contract/promise-repository.contract.ts';
import { fakePromiseRepository } from '../../support/fakes/promise-repository.ts';

promiseRepositoryContract(fakePromiseRepository);
