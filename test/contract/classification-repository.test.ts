import { classificationRepository } from '../../shared/data/classification-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';
import { classificationRepositoryContract } from './classification-repository.contract.ts';

classificationRepositoryContract(() =>
  classificationRepository(openTable(stackUnderTest().outputs.tableName)),
);
