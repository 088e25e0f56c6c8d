import { describe, expect, it } from 'vitest';
import type { ComplaintCommand } from '../../../shared/domain/complaints/commands.ts';
import { nextDue, owedFact } from '../../../shared/domain/complaints/moments.ts';
import { statutoryDue } from '../../../shared/domain/complaints/statutory.ts';
import { addSeconds, type Instant } from '../../../shared/domain/instant.ts';
import { clockResultsOf } from '../../../shared/domain/reports/clock-results.ts';
import { defaultCalendars } from '../../../shared/domain/sla/calendars/default-calendars.ts';
import { complaintLog } from '../../support/builders/complaint-log.ts';
import { tuesdayMorning } from '../../support/builders/complaints.ts';
import { officeCalendar, policyOf } from '../../support/builders/policies.ts';
import { receivedState, take } from '../../support/builders/states.ts';

const at = (hours: number): Instant => addSeconds(tuesdayMorning, hours * 3600);
const china = defaultCalendars.find(({ id }) => id === 'office-china') ?? officeCalendar;
const mark = (over: Partial<Extract<ComplaintCommand, { type: 'mark-external' }>['data']> = {}) =>
  ({
    type: 'mark-external',
    data: { by: 'regulator', days: 2, counted: 'calendar', text: 'File 2026-114', ...over },
  }) as const;

describe('R117 the deadline of an authority', () => {
  it('is the end of the last day in the office’s zone, counted in calendar days', () => {
    // The notice of Tuesday, two days: Thursday, midnight in Shanghai.
    expect(statutoryDue({ notifiedAt: tuesdayMorning, days: 2, counted: 'calendar' }, officeCalendar)).toBe(
      '2026-11-26T16:00:00.000Z',
    );
  });

  it('or in working days, holidays and make-up workdays kept', () => {
    const due = (notifiedAt: string, days: number) =>
      statutoryDue({ notifiedAt, days, counted: 'business' }, china);
    expect(due('2026-11-27T02:00:00.000Z', 1)).toBe('2026-11-30T16:00:00.000Z');
    // National Day 2026: 1 to 7 October are off; 10 October, a Saturday, is worked.
    expect(due('2026-09-30T02:00:00.000Z', 3)).toBe('2026-10-10T16:00:00.000Z');
  });

  it('in working days that the calendar does not know it is refused, naming what to add', () => {
    expect(() =>
      statutoryDue({ notifiedAt: '2027-12-29T02:00:00.000Z', days: 15, counted: 'business' }, china),
    ).toThrowError(expect.objectContaining({ code: 'calendar-expired' }));
  });

  it('has severity 1 whatever it is assessed as, and warns round the clock', () => {
    let state = take(receivedState(), mark({ days: 4 }));
    expect(state).toMatchObject({ external: 'regulator', severity: 1 });
    state = take(state, 'assess', at(1));
    expect(state.severity).toBe(1);
    state = take(state, 'resolve', at(2));
    expect(state.clocks.statutory?.result).toBe('met');
  });

  it('never pauses, and the business clocks do', () => {
    const log = complaintLog();
    log.command(mark(), at(0));
    log.command('ask-customer', at(1));
    expect(log.state().clocks.resolution?.runningSince).toBeUndefined();
    expect(nextDue(log.state(), policyOf)).toEqual({ clock: 'statutory', dueAt: '2026-11-26T16:00:00.000Z' });
    // 62 hours are given: half of them are over on Wednesday night.
    expect(owedFact(log.state(), policyOf, at(31))).toEqual({
      type: 'clock-warned',
      data: { clock: 'statutory', share: 0.5, dueAt: at(31) },
    });
    log.command('answer-authority', at(40));
    expect(log.state().external).toBe('regulator');
    const [row] = clockResultsOf(log.events, policyOf).filter(({ clock }) => clock === 'statutory');
    expect(row).toMatchObject({
      result: 'met',
      calendar: 'round-the-clock@1',
      targetSeconds: 62 * 3600,
      usedSeconds: 40 * 3600,
      dueAt: '2026-11-26T16:00:00.000Z',
    });
  });

  it('counts from the day the notice arrived; one that is over already is broken at once, with its due time', () => {
    const log = complaintLog();
    log.command(mark({ days: 1, notifiedAt: '2026-11-21T02:00:00.000Z' }), at(0));
    const owed: (string | undefined)[] = [];
    for (
      let fact = owedFact(log.state(), policyOf, at(0));
      fact;
      fact = owedFact(log.state(), policyOf, at(0))
    ) {
      owed.push('dueAt' in fact.data ? `${fact.type} ${fact.data.dueAt}` : fact.type);
      log.fact(fact, at(0));
    }
    expect(owed.at(-1)).toBe('clock-breached 2026-11-22T16:00:00.000Z');
    expect(owed).toHaveLength(4);
  });

  it('granted more time it is due later, and warnings are not repeated; missed it stays missed', () => {
    const log = complaintLog();
    log.command(mark(), at(0));
    log.fact({ type: 'clock-warned', data: { clock: 'statutory', share: 0.5, dueAt: at(31) } }, at(31));
    log.command(mark({ days: 10, notifiedAt: tuesdayMorning }), at(32));
    const state = log.state();
    expect(state.clocks.statutory).toMatchObject({ fired: 1, runningSince: tuesdayMorning });
    expect(nextDue(state, policyOf, ['statutory'])?.dueAt).toBe('2026-12-04T16:00:00.000Z');
    log.fact(
      { type: 'clock-breached', data: { clock: 'statutory', dueAt: '2026-12-04T16:00:00.000Z' } },
      '2026-12-04T16:00:00.000Z',
    );
    log.command(mark({ days: 30, notifiedAt: tuesdayMorning }), '2026-12-05T02:00:00.000Z');
    expect(nextDue(log.state(), policyOf, ['statutory'])?.dueAt).toBe('2026-12-04T16:00:00.000Z');
  });

  it('an external complaint never closes by silence; with the customer’s agreement it does', () => {
    let state = take(receivedState(), mark());
    for (const command of ['assess', 'record-root-cause', 'resolve'] as const) state = take(state, command);
    state = take(state, 'reply', at(1));
    const long = '2027-06-01T02:00:00.000Z';
    expect(() => take(state, 'close', long)).toThrowError(
      expect.objectContaining({ code: 'external-never-silent' }),
    );
    const agreed = take(state, 'confirm-solution', at(2));
    expect(take(agreed, 'close', at(3)).status).toBe('closed');
  });

  it('marked by mistake it is as it was, but for its severity', () => {
    const state = take(take(receivedState(), mark()), 'unmark-external', at(1));
    expect(state.external).toBeUndefined();
    expect(state.clocks).not.toHaveProperty('statutory');
  });

  it.each([
    ['answer-authority', {}, 'not-external'],
    ['unmark-external', {}, 'not-external'],
    ['mark-external', { notifiedAt: at(1) }, 'happened-in-future'],
    ['mark-external', { notifiedAt: '2025-11-20T02:00:00.000Z' }, 'happened-long-ago'],
  ] as const)('refuses %s %o: %s', (type, over, code) => {
    const command = type === 'mark-external' ? mark(over) : ({ type, data: { text: 'x' } } as const);
    expect(() => take(receivedState(), command)).toThrowError(expect.objectContaining({ code }));
  });
});
