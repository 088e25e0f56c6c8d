import { linkRepositoryContract } from '../../contract/link-repository.contract.ts';
import { fakeLinkRepository } from '../../support/fakes/link-repository.ts';

linkRepositoryContract(() => fakeLinkRepository());
