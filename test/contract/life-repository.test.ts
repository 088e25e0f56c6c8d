import { lifeRepository } from '../../shared/data/life-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';
import { lifeRepositoryContract } from './life-repository.contract.ts';

lifeRepositoryContract(() => lifeRepository(openTable(stackUnderTest().outputs.tableName)));
