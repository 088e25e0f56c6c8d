import { clockResultRepository } from '../../shared/data/clock-result-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';
import { clockResultRepositoryContract } from './clock-result-repository.contract.ts';

clockResultRepositoryContract(() => clockResultRepository(openTable(stackUnderTest().outputs.tableName)));
