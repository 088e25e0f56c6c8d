import { inboundMailRepositoryContract } from '../../contract/inbound-mail-repository.contract.ts';
import { fakeInboundMailRepository } from '../../support/fakes/inbound-mail-repository.ts';

inboundMailRepositoryContract(fakeInboundMailRepository);
