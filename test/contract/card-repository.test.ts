import { cardRepository } from '../../shared/data/card-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';
import { cardRepositoryContract } from './card-repository.contract.ts';

cardRepositoryContract(() => cardRepository(openTable(stackUnderTest().outputs.tableName)));
