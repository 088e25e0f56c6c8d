import { describe, expect, it } from 'vitest';
import type { ComplaintCommand } from '../../../../shared/domain/complaints/commands.ts';
import type { Actor } from '../../../../shared/domain/identity/actor.ts';
import { fromMillis, type Instant } from '../../../../shared/domain/instant.ts';
import { addBusinessSeconds, type Calendar, type Weekly } from '../../../../shared/domain/sla/calendar.ts';
import { countries } from '../../../../shared/domain/sla/calendars/countries.ts';
import { calendarOfCountry, workdays } from '../../../../shared/domain/sla/calendars/country-days.ts';
import {
  dueAt,
  nextAt,
  pauseClock,
  recordShare,
  resumeClock,
  startClock,
} from '../../../../shared/domain/sla/clocks.ts';
import { executeCommand } from '../../../../shared/usecases/complaints/execute-command.ts';
import { recordOwed } from '../../../../shared/usecases/complaints/record-owed.ts';
import { takeInComplaint } from '../../../../shared/usecases/complaints/take-in-complaint.ts';
import { customer, fakeDesk, intake, lin } from '../../../support/builders/complaints.ts';
import { resolutionPolicy } from '../../../support/builders/sla-policy.ts';
import { calendarOracle } from '../../../support/calendar-oracle.ts';

const hour = 3600;
/** A time of day in Shanghai as an instant. */
const at = (local: string): Instant => new Date(`${local}:00+08:00`).toISOString();
const open = (from: string, to: string) => [{ from, to }];
const team = (weekly: Weekly): Calendar => ({
  id: 'team',
  version: 1,
  zone: 'Asia/Shanghai',
  weekly,
  exceptions: {},
});
const closed = workdays([]);

describe('osTicket #6739: a schedule with only some of the week’s days counted none of them, or only the last', () => {
  it('Tuesday 8 to 17 alone: ten hours from Wednesday are Tuesday’s nine and one of the Tuesday after', () => {
    const tuesdays = team({ ...closed, 2: open('08:00', '17:00') });
    expect(addBusinessSeconds(tuesdays, at('2026-11-25T10:00'), 9 * hour)).toBe(at('2026-12-01T17:00'));
    expect(addBusinessSeconds(tuesdays, at('2026-11-25T10:00'), 10 * hour)).toBe(at('2026-12-08T09:00'));
  });

  it('any of the 127 sets of weekdays is counted as the minute-stepping oracle counts it', () => {
    for (let set = 1; set < 128; set++) {
      const days = [1, 2, 3, 4, 5, 6, 7] as const;
      const hours = days.map((day) => [day, set & (1 << (day - 1)) ? open('08:00', '17:00') : []]);
      const calendar = team(Object.fromEntries(hours) as Weekly);
      const from = Date.parse(at('2026-11-25T10:00'));
      const due = calendarOracle(calendar, '2026-11-20T00:00:00.000Z', 60).due(from, 20 * hour * 1000);
      expect(addBusinessSeconds(calendar, fromMillis(from), 20 * hour)).toBe(fromMillis(due ?? Number.NaN));
    }
  });
});

describe('GLPI #22678: a warning before the deadline was set to midnight when the time went on the next day', () => {
  const policy = resolutionPolicy(team(workdays(open('08:00', '18:00'))), 4 * hour, [0.75, 1]);
  it.each([
    ['Monday 10:00', '2026-11-23T10:00', '2026-11-23T13:00', '2026-11-23T14:00'],
    ['Monday 17:00', '2026-11-23T17:00', '2026-11-24T10:00', '2026-11-24T11:00'],
  ])('%s: an hour before the end is inside opening hours', (_, start, warning, due) => {
    const clock = startClock(at(start));
    expect(nextAt(policy, 'resolution', clock)).toBe(at(warning));
    expect(nextAt(policy, 'resolution', recordShare(clock))).toBe(at(due));
    expect(dueAt(policy, 'resolution', clock)).toBe(at(due));
  });
});

describe('frappe/helpdesk #1554: a paused clock went on in the background, and began anew when it was resumed', () => {
  it('two of eight hours used, paused for days: six are left from the moment it goes on', () => {
    const policy = resolutionPolicy(team(workdays(open('09:00', '18:00'))), 8 * hour);
    const paused = pauseClock(policy, startClock(at('2026-11-23T10:00')), at('2026-11-23T12:00'));
    expect(paused.usedSeconds).toBe(2 * hour);
    expect(dueAt(policy, 'resolution', paused)).toBeUndefined();
    expect(nextAt(policy, 'resolution', paused)).toBeUndefined();
    const resumed = resumeClock(paused, at('2026-11-26T10:00'));
    expect(dueAt(policy, 'resolution', resumed)).toBe(at('2026-11-26T16:00'));
  });
});

describe('frappe/helpdesk PR #2449: time on hold was added to the creation time, wrong for what came in on a day off', () => {
  it('received in the National Day holiday, on hold over a weekend: only open time counts, before and after', () => {
    const china = calendarOfCountry(countries.CN, {
      id: 'china',
      version: 1,
      zone: 'Asia/Shanghai',
      weekly: workdays(open('09:00', '18:00')),
    });
    const policy = resolutionPolicy(china, 18 * hour);
    // Saturday 3 October; opens on Thursday the 8th. Saturday the 10th is worked, Sunday is not.
    const clock = startClock(at('2026-10-03T12:00'));
    expect(dueAt(policy, 'resolution', clock)).toBe(at('2026-10-09T18:00'));
    const paused = pauseClock(policy, clock, at('2026-10-09T09:00'));
    expect(paused.usedSeconds).toBe(9 * hour);
    const resumed = resumeClock(paused, at('2026-10-11T15:00'));
    expect(dueAt(policy, 'resolution', resumed)).toBe(at('2026-10-12T18:00'));
  });
});

describe('clocks that run after an answer', () => {
  async function desk() {
    const deps = fakeDesk();
    const { event } = await takeInComplaint(deps, intake({ at: at('2026-11-24T10:00') }));
    const { reference } = event;
    const run = async (command: ComplaintCommand, actor: Actor, time: string) => {
      const expectedSequence = (await deps.complaints.head(reference))?.sequence ?? 0;
      const commandId = `c${expectedSequence}`;
      return executeCommand(deps, {
        reference,
        command,
        commandId,
        expectedSequence,
        actor,
        at: at(time),
        onConflict: 'reject',
      });
    };
    /** What the timers have recorded when everything is long past. */
    const recorded = async () =>
      (await recordOwed(deps, reference, at('2026-12-24T10:00'))).appended.flatMap((one) =>
        one.type === 'clock-warned' || one.type === 'clock-breached' ? [`${one.type} ${one.data.clock}`] : [],
      );
    return { ...deps, reference, run, recorded };
  }
  const solved = { type: 'resolve', data: { outcome: 'remedied', text: 'Refunded.' } } as const;

  it('Zammad #3140: answered in time, then nobody writes: no breach of a response', async () => {
    const { run, recorded } = await desk();
    await run({ type: 'confirm', data: { customerId: 'c1' } }, customer, '2026-11-24T10:01');
    await run({ type: 'acknowledge', data: {} }, lin, '2026-11-24T10:02');
    await run({ type: 'reply', data: { text: 'On it.' } }, lin, '2026-11-24T10:05');
    expect((await recorded()).filter((one) => /Response/.test(one))).toEqual([]);
  });

  it('Zammad #5177: until the first response nothing shorter stands in its place', async () => {
    const { complaints, reference } = await desk();
    const state = (await complaints.head(reference))?.state;
    expect(state?.clocks.firstResponse).toBeDefined();
    expect(Object.keys(state?.clocks ?? {})).not.toContain('nextResponse');
  });

  it('Chatwoot #10178: the customer writes last and the agent resolves: every clock stops', async () => {
    const { run, recorded, complaints, reference } = await desk();
    await run({ type: 'confirm', data: { customerId: 'c1' } }, customer, '2026-11-24T10:01');
    await run({ type: 'acknowledge', data: {} }, lin, '2026-11-24T10:02');
    await run({ type: 'reply', data: { text: 'On it.' } }, lin, '2026-11-24T10:05');
    await run({ type: 'customer-write', data: { text: 'Thanks, bye!' } }, customer, '2026-11-24T10:10');
    await run(solved, lin, '2026-11-24T10:12');
    expect(await recorded()).toEqual([]);
    const { clocks } = (await complaints.head(reference))?.state ?? {};
    expect(Object.values(clocks ?? {}).filter((clock) => clock?.runningSince !== undefined)).toEqual([]);
  });
});
