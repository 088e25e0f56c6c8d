import { contactRepositoryContract } from '../../contract/contact-repository.contract.ts';
import { fakeContactRepository } from '../../support/fakes/contact-repository.ts';

contactRepositoryContract(fakeContactRepository);
