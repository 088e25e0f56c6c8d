import { savedViewRepositoryContract } from '../../contract/saved-view-repository.contract.ts';
import { fakeSavedViewRepository } from '../../support/fakes/saved-view-repository.ts';

savedViewRepositoryContract(() => fakeSavedViewRepository());
