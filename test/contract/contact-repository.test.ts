import { contactRepository } from '../../shared/data/contact-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';
import { contactRepositoryContract } from './contact-repository.contract.ts';

contactRepositoryContract(() => contactRepository(openTable(stackUnderTest().outputs.tableName)));
