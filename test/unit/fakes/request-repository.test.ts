import { requestRepositoryContract } from '../../contract/request-repository.contract.ts';
import { fakeRequestRepository } from '../../support/fakes/request-repository.ts';

requestRepositoryContract(fakeRequestRepository);
