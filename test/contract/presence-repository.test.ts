import { presenceRepository } from '../../shared/data/presence-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';
import { presenceRepositoryContract } from './presence-repository.contract.ts';

presenceRepositoryContract(() => presenceRepository(openTable(stackUnderTest().outputs.tableName)));
