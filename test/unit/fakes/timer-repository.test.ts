import { defaultTimers } from '../../../shared/domain/sla/timer-route.ts';
import { timerRepositoryContract } from '../../contract/timer-repository.contract.ts';
import { fakeTimerRepository } from '../../support/fakes/timer-repository.ts';

timerRepositoryContract(() => fakeTimerRepository(defaultTimers));
