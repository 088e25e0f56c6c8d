import type { Classification } from '../../../shared/domain/triage/classification.ts';

/** A damaged parcel, assessed as the carrier's fault. */
export const classification = (over: Partial<Classification> = {}): Classification => ({
  reference: 'R-7K2M-9QXD-4TA',
  sequence: 2,
  receivedAt: '2026-11-24T02:00:00.000Z',
  channel: 'web',
  cause: 'DAMAGED',
  furtherCauses: [],
  fault: 'carrier',
  severity: 3,
  priority: 'normal',
  indicators: ['delivery'],
  behaviour: ['asked-us'],
  answerable: 'logistics',
  counted: true,
  ...over,
});
