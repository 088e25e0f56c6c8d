import type { RequestResult } from '../../../shared/domain/requests/request-result.ts';

/** A question to a supplier, asked on Tuesday at 10:00 in Shanghai and not answered yet. */
export const requestResult = (over: Partial<RequestResult> = {}): RequestResult => ({
  reference: 'R-7K2M-9QXD-4TA',
  request: 1,
  sequence: 3,
  kind: 'supplier',
  respondentId: 'haixing',
  askedAt: '2026-11-24T02:00:00.000Z',
  askedOn: '2026-11-24',
  ownerId: 'lin',
  department: 'customer-service',
  policy: 'brisk@1',
  calendar: 'office-shanghai@1',
  targetSeconds: 14_400,
  dueAt: '2026-11-24T06:00:00.000Z',
  end: null,
  ...over,
});
