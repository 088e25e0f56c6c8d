import { deliveryRepositoryContract } from '../../contract/delivery-repository.contract.ts';
import { fakeDeliveryRepository } from '../../support/fakes/delivery-repository.ts';

deliveryRepositoryContract(() => fakeDeliveryRepository());
