import { respondentRepository } from '../../shared/data/respondent-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';
import { respondentRepositoryContract } from './respondent-repository.contract.ts';

respondentRepositoryContract(() => respondentRepository(openTable(stackUnderTest().outputs.tableName)));
