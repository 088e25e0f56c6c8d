import { requestRepository } from '../../shared/data/request-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';
import { requestRepositoryContract } from './request-repository.contract.ts';

requestRepositoryContract(() => requestRepository(openTable(stackUnderTest().outputs.tableName)));
