import { definitionRepository } from '../../shared/data/definition-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';
import { definitionRepositoryContract } from './definition-repository.contract.ts';

definitionRepositoryContract(() => definitionRepository(openTable(stackUnderTest().outputs.tableName)));
