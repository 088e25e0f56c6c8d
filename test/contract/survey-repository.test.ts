import { surveyRepository } from '../../shared/data/survey-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';
import { surveyRepositoryContract } from './survey-repository.contract.ts';

surveyRepositoryContract(() => surveyRepository(openTable(stackUnderTest().outputs.tableName)));
