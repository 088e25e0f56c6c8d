import { linkRepository } from '../../shared/data/link-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';
import { linkRepositoryContract } from './link-repository.contract.ts';

linkRepositoryContract(() => linkRepository(openTable(stackUnderTest().outputs.tableName)));
