import { expect, it } from 'vitest';
import {
  readAttainmentSearch,
  readBoardSearch,
  readClocksSearch,
  readParetoSearch,
  readPromiseListSearch,
} from '../../../web/console/reports/report-search.ts';

it('addresses of reports: what they say is kept, what is unknown is left out', () => {
  const asked = { from: '2026-11-01', to: '2026-11-30', cause: 'DAMAGED', by: 'channel' };
  expect(readAttainmentSearch({ ...asked, nonsense: 'x' })).toEqual(asked);
  expect(readAttainmentSearch({ from: 'yesterday', cause: '', by: 'weather' })).toEqual({ by: 'clock' });
  expect(readAttainmentSearch({ cause: 'x'.repeat(101) })).toEqual({ by: 'clock' });
  expect(readClocksSearch({ standing: 'missed', page: '3', month: 2026 })).toEqual({
    standing: 'missed',
    page: 3,
    month: '2026',
  });
  expect(readClocksSearch({ page: -1 })).toEqual({ standing: 'counted', page: 1 });
  expect(readBoardSearch({ within: 72 })).toEqual({ within: 72 });
  expect(readBoardSearch({ within: 5 })).toEqual({ within: 24 });
  expect(readParetoSearch({ anyCause: 'DAMAGED' })).toEqual({ anyCause: 'DAMAGED', by: 'cause' });
  expect(readPromiseListSearch({ standing: 'lost', promisedBy: '周敏' })).toEqual({
    promisedBy: '周敏',
    page: 1,
  });
});
