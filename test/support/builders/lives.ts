import type { ComplaintLife } from '../../../shared/domain/reports/complaint-life.ts';
import type { SurveyResult } from '../../../shared/domain/reports/survey-result.ts';

/** A complaint that was resolved the first time, an hour after it came. */
export const life = (over: Partial<ComplaintLife> = {}): ComplaintLife => ({
  reference: 'R-7K2M-9QXD-4TA',
  sequence: 4,
  receivedAt: '2026-11-24T02:00:00.000Z',
  status: 'resolved',
  department: 'customer-service',
  ownerId: 'lin',
  channel: 'web',
  cause: 'DAMAGED',
  customerId: 'c1',
  ownerChanges: 0,
  firstAnsweredAt: '2026-11-24T02:30:00.000Z',
  firstResolvedAt: '2026-11-24T03:00:00.000Z',
  contactsBefore: 0,
  reopenedSoon: false,
  settledAt: '2026-11-24T03:00:00.000Z',
  ...over,
});

/** A survey that nobody has answered. */
export const surveyed = (over: Partial<SurveyResult> = {}): SurveyResult => ({
  reference: 'R-7K2M-9QXD-4TA',
  resolutionNumber: 1,
  askedAt: '2026-11-24T04:00:00.000Z',
  customerId: 'c1',
  sequence: 0,
  answer: null,
  ...over,
});
