import { monotonicFactory } from 'ulid';
import type { ApiKey } from '../../../shared/domain/integration/api-key.ts';
import { tuesdayMorning } from './complaints.ts';

const ids = monotonicFactory();

/** Each later than the one before. */
export const freshKeyId = (): string => ids().toLowerCase();

export const apiKey = (over: Partial<ApiKey> = {}): ApiKey => ({
  id: '01kazy0000000000000000000a',
  name: 'Web shop',
  scopes: ['complaints:write'],
  secretHash: '0'.repeat(64),
  createdAt: tuesdayMorning,
  createdBy: 'wong',
  ...over,
});
