import { complaintRepository } from '../../shared/data/complaint-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';
import { complaintRepositoryContract } from './complaint-repository.contract.ts';

complaintRepositoryContract(() => complaintRepository(openTable(stackUnderTest().outputs.tableName)));
