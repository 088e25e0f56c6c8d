import { openTable } from '../../shared/data/table.ts';
import { webhookRepository } from '../../shared/data/webhook-repository.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';
import { webhookRepositoryContract } from './webhook-repository.contract.ts';

webhookRepositoryContract(() => webhookRepository(openTable(stackUnderTest().outputs.tableName)));
