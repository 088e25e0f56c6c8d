import type { DeliveryAttempt } from '../../../shared/domain/integration/delivery.ts';
import { type Webhook, webhookEvents } from '../../../shared/domain/integration/webhook.ts';
import { tuesdayMorning } from './complaints.ts';

export const webhook = (over: Partial<Webhook> = {}): Webhook => ({
  id: 'w1',
  version: 1,
  url: 'https://crm.example.com/hooks',
  events: webhookEvents,
  enabled: true,
  secrets: [{ ringKey: 'k1', salt: 'c2FsdC0xLXNhbHQtMS0xNg' }],
  owner: { kind: 'staff', id: 'wong' },
  createdAt: tuesdayMorning,
  changedAt: tuesdayMorning,
  changedBy: { kind: 'staff', id: 'wong' },
  ...over,
});

export const attempt = (over: Partial<DeliveryAttempt> = {}): DeliveryAttempt => ({
  webhookId: 'w1',
  deliveryId: '20261124T020000000Z-0123456789abcdef01234567',
  attempt: 1,
  type: 'complaint.received',
  reference: 'R-7K2M-9QXD-4TA',
  sequence: 1,
  eventAt: tuesdayMorning,
  at: tuesdayMorning,
  outcome: 'delivered',
  status: 204,
  durationMs: 12,
  requestId: 'r-1',
  ...over,
});
