import { deliveryRepository } from '../../shared/data/delivery-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';
import { deliveryRepositoryContract } from './delivery-repository.contract.ts';

deliveryRepositoryContract(() => deliveryRepository(openTable(stackUnderTest().outputs.tableName)));
