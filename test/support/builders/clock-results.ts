import type { ClockResult } from '../../../shared/domain/reports/clock-result.ts';

/** A resolution kept in time on 2 January 2031, unless told otherwise. */
export const clockResult = (over: Partial<ClockResult> = {}): ClockResult => ({
  reference: 'R-0000-0000-000',
  clock: 'resolution',
  number: 1,
  resolutionNumber: 1,
  sequence: 5,
  result: 'met',
  policy: 'brisk@1',
  calendar: 'office-shanghai@1',
  targetSeconds: 8 * 3600,
  ownerId: 'lin',
  department: 'customer-service',
  channel: 'web',
  cause: 'DAMAGED',
  tier: null,
  startedAt: '2031-01-01T02:00:00.000Z',
  dueAt: '2031-01-02T01:00:00.000Z',
  dueOn: '2031-01-02',
  stoppedAt: '2031-01-01T05:00:00.000Z',
  usedSeconds: 3 * 3600,
  expectedDays: null,
  ...over,
});
