import { promiseRepository } from '../../shared/data/promise-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';
import { promiseRepositoryContract } from './promise-repository.contract.ts';

promiseRepositoryContract(() => promiseRepository(openTable(stackUnderTest().outputs.tableName)));
