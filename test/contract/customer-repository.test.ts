import { customerRepository } from '../../shared/data/customer-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';
import { customerRepositoryContract } from './customer-repository.contract.ts';

customerRepositoryContract(() => customerRepository(openTable(stackUnderTest().outputs.tableName)));
