import { complaintRepositoryContract } from '../../contract/complaint-repository.contract.ts';
import { fakeComplaintRepository } from '../../support/fakes/complaint-repository.ts';

complaintRepositoryContract(fakeComplaintRepository);
