import { classificationRepositoryContract } from '../../contract/classification-repository.contract.ts';
import { fakeClassificationRepository } from '../../support/fakes/classification-repository.ts';

classificationRepositoryContract(() => fakeClassificationRepository());
