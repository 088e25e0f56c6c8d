import { ids } from '../../../shared/adapters/ids.ts';
import type { PolicyBookRepository } from '../../../shared/data/policy-book-repository.ts';
import type { Submission } from '../../../shared/domain/complaints/events.ts';
import type { Actor } from '../../../shared/domain/identity/actor.ts';
import type { Intake, IntakeDeps } from '../../../shared/usecases/complaints/take-in-complaint.ts';
import { fakeComplaintRepository } from '../fakes/complaint-repository.ts';
import { policies } from './policies.ts';

/** Tuesday 24 November 2026, 10:00 in Shanghai: the office is open. */
export const tuesdayMorning = '2026-11-24T02:00:00.000Z';

export const lin: Actor = { kind: 'staff', id: 'lin', roles: ['agent'] };
export const chen: Actor = { kind: 'staff', id: 'chen', roles: ['lead'] };
export const customer: Actor = { kind: 'customer' };

export const submission = (over: Partial<Submission> = {}): Submission => ({
  text: '包裹破损，客服没有回复。',
  contact: { name: '王小明', email: 'wang@example.com' },
  orderNumber: 'SO-1001',
  ...over,
});

export const intake = (over: Partial<Intake> = {}): Intake => ({
  source: 'web',
  idempotencyKey: 'key-0001',
  submission: submission(),
  language: 'zh-CN',
  channel: 'web',
  actor: customer,
  at: tuesdayMorning,
  ...over,
});

export const routing = { department: 'customer-service', ownerId: 'lin' } as const;

/** Deps of intake and commands over one fake log. */
export function fakeDesk() {
  const complaints = fakeComplaintRepository();
  const deps: IntakeDeps & { surveyDelaySeconds: number; policies: PolicyBookRepository } = {
    complaints,
    ids,
    policies,
    routing,
    surveyDelaySeconds: 3600,
  };
  return { ...deps, complaints };
}
