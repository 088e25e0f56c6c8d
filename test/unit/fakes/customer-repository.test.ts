import { customerRepositoryContract } from '../../contract/customer-repository.contract.ts';
import { fakeCustomerRepository } from '../../support/fakes/customer-repository.ts';

customerRepositoryContract(fakeCustomerRepository);
