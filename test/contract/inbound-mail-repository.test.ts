import { inboundMailRepository } from '../../shared/data/inbound-mail-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';
import { inboundMailRepositoryContract } from './inbound-mail-repository.contract.ts';

inboundMailRepositoryContract(() => inboundMailRepository(openTable(stackUnderTest().outputs.tableName)));
