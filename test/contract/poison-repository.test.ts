import { poisonRepository } from '../../shared/data/poison-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';
import { poisonRepositoryContract } from './poison-repository.contract.ts';

poisonRepositoryContract(() => poisonRepository(openTable(stackUnderTest().outputs.tableName)));
