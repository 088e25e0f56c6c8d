import { describe, expect, it } from 'vitest';
import { addSeconds } from '../../../../shared/domain/instant.ts';
import { waitsOf } from '../../../../shared/domain/requests/waits.ts';
import { businessSeconds } from '../../../../shared/domain/sla/calendar.ts';
import { complaintLog } from '../../../support/builders/complaint-log.ts';
import { tuesdayMorning } from '../../../support/builders/complaints.ts';
import { officeCalendar, policyOf } from '../../../support/builders/policies.ts';

const hour = 3600;

describe('R066 waits are shown apart from the time of the agent', () => {
  it('gives each stretch to whoever was awaited in it, nights and settled times left out', () => {
    const log = complaintLog();
    log.after(60, 'ask-supplier');
    log.after(180, { type: 'end-wait', data: { text: 'They called.' } });
    log.after(210, 'ask-department');
    // From 14:30 on Tuesday to 10:00 on Wednesday: the office closes at 18:00 and opens at 9:00.
    log.after(24 * 60, { type: 'end-wait', data: { text: 'They came by.' } });
    log.after(24 * 60 + 30, 'resolve');
    const waits = waitsOf(log.events, policyOf, addSeconds(tuesdayMorning, 72 * hour));
    expect(waits).toEqual({
      agentSeconds: hour + hour / 2 + hour / 2,
      customerSeconds: null,
      supplierSeconds: 2 * hour,
      departmentSeconds: 4.5 * hour + hour,
    });
  });

  it('a wait that goes on counts until now; one that never happened is null, one without time is 0', () => {
    const log = complaintLog();
    log.after(0, 'ask-customer');
    expect(waitsOf(log.events, policyOf, tuesdayMorning)).toEqual({
      agentSeconds: 0,
      customerSeconds: 0,
      supplierSeconds: null,
      departmentSeconds: null,
    });
    const now = addSeconds(tuesdayMorning, hour);
    expect(waitsOf(log.events, policyOf, now).customerSeconds).toBe(hour);
  });

  it('the parts make the whole', () => {
    const log = complaintLog();
    for (const [minute, command] of [
      [30, 'ask-customer'],
      [95, 'customer-write'],
      [200, 'ask-supplier'],
      [2_000, 'end-wait'],
      [2_500, 'request-approval'],
      [3_000, 'give-approval'],
    ] as const)
      log.after(minute, command);
    const now = addSeconds(tuesdayMorning, 100 * hour);
    const { agentSeconds, customerSeconds, supplierSeconds } = waitsOf(log.events, policyOf, now);
    expect(agentSeconds + (customerSeconds ?? 0) + (supplierSeconds ?? 0)).toBe(
      businessSeconds(officeCalendar, tuesdayMorning, now),
    );
  });
});
