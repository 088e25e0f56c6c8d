import { presenceRepositoryContract } from '../../contract/presence-repository.contract.ts';
import { fakePresenceRepository } from '../../support/fakes/presence-repository.ts';

presenceRepositoryContract(() => fakePresenceRepository());
