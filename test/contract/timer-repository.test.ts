import { openTable } from '../../shared/data/table.ts';
import { timerRepository } from '../../shared/data/timer-repository.ts';
import { defaultTimers } from '../../shared/domain/sla/timer-route.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';
import { timerRepositoryContract } from './timer-repository.contract.ts';

timerRepositoryContract(() => timerRepository(openTable(stackUnderTest().outputs.tableName), defaultTimers));
