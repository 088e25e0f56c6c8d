import { costRepository } from '../../shared/data/cost-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';
import { costRepositoryContract } from './cost-repository.contract.ts';

costRepositoryContract(() => costRepository(openTable(stackUnderTest().outputs.tableName)));
