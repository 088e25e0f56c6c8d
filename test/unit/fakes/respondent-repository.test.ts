import { respondentRepositoryContract } from '../../contract/respondent-repository.contract.ts';
import { fakeRespondentRepository } from '../../support/fakes/respondent-repository.ts';

respondentRepositoryContract(() => fakeRespondentRepository());
