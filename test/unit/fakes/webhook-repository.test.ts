import { webhookRepositoryContract } from '../../contract/webhook-repository.contract.ts';
import { fakeWebhookRepository } from '../../support/fakes/webhook-repository.ts';

webhookRepositoryContract(() => fakeWebhookRepository());
