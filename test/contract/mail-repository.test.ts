import { mailRepository } from '../../shared/data/mail-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';
import { mailRepositoryContract } from './mail-repository.contract.ts';

mailRepositoryContract(() => mailRepository(openTable(stackUnderTest().outputs.tableName)));
