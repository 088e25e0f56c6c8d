import { apiKeyRepository } from '../../shared/data/api-key-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';
import { apiKeyRepositoryContract } from './api-key-repository.contract.ts';

apiKeyRepositoryContract(() => apiKeyRepository(openTable(stackUnderTest().outputs.tableName)));
