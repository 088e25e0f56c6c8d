import { poisonRepositoryContract } from '../../contract/poison-repository.contract.ts';
import { fakePoisonRepository } from '../../support/fakes/poison-repository.ts';

poisonRepositoryContract(fakePoisonRepository);
