import { savedViewRepository } from '../../shared/data/saved-view-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';
import { savedViewRepositoryContract } from './saved-view-repository.contract.ts';

savedViewRepositoryContract(() => savedViewRepository(openTable(stackUnderTest().outputs.tableName)));
