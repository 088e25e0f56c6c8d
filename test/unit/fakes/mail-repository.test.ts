import { mailRepositoryContract } from '../../contract/mail-repository.contract.ts';
import { fakeMailRepository } from '../../support/fakes/mail-repository.ts';

mailRepositoryContract(fakeMailRepository);
