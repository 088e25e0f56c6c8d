import { clockResultRepositoryContract } from '../../contract/clock-result-repository.contract.ts';
import { fakeClockResultRepository } from '../../support/fakes/clock-result-repository.ts';

clockResultRepositoryContract(() => fakeClockResultRepository());
