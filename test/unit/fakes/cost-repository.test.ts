import { costRepositoryContract } from '../../contract/cost-repository.contract.ts';
import { fakeCostRepository } from '../../support/fakes/cost-repository.ts';

costRepositoryContract(fakeCostRepository);
