import { describe, expect, it } from 'vitest';
import { nextDue, owedFact } from '../../../../shared/domain/complaints/moments.ts';
import { addSeconds, type Instant } from '../../../../shared/domain/instant.ts';
import { clockResultsOf } from '../../../../shared/domain/reports/clock-results.ts';
import { complaintLog } from '../../../support/builders/complaint-log.ts';
import { tuesdayMorning } from '../../../support/builders/complaints.ts';
import {
  bookOf,
  hour,
  office,
  policyVersion,
  ruleSet,
  target,
  team,
} from '../../../support/builders/policy-versions.ts';

// Received on Tuesday at 10:00 in Shanghai; the office there is open from 9 to 18.
const at = (hours: number): Instant => addSeconds(tuesdayMorning, hours * hour);
const calm = policyVersion('calm', { resolution: target(16, [0.5, 0.75, 1]), nextResponse: target(4) });
const urgent = policyVersion('urgent', { resolution: target(4, [0.5, 0.75, 1]) });
const lenient = policyVersion('lenient', { resolution: target(40, [0.25, 0.5, 0.9, 1]) });
/** Open all day and night, every day. */
const always = [{ from: '00:00', to: '24:00' }];
const hotline = office({
  id: 'hotline',
  weekly: { 1: always, 2: always, 3: always, 4: always, 5: always, 6: always, 7: always },
});
const book = bookOf(
  {
    policies: [calm, urgent, lenient],
    rules: [
      ruleSet([
        { when: { priority: ['urgent'] }, policy: 'urgent' },
        { when: { priority: ['low'] }, policy: 'lenient' },
        { when: {}, policy: 'calm' },
      ]),
    ],
    teams: [team('logistics', { calendar: 'hotline' })],
  },
  hotline,
);
const newLog = () => complaintLog({ book, policy: 'calm@1/office-shanghai@1' });
const assess = (priority: 'low' | 'normal' | 'urgent') =>
  ({ type: 'assess', data: { cause: 'DAMAGED', severity: 3, priority } }) as const;
const handOver = (department: string) =>
  ({ type: 'assign', data: { ownerId: 'wong', department, summary: 'Photo seen.' } }) as const;
type Log = ReturnType<typeof newLog>;
const due = (log: Log) => nextDue(log.state(), book.policyOf, ['resolution'])?.dueAt;
/** Records what is owed until then, as timers do. */
function fire(log: Log, until: Instant): void {
  for (
    let owed = owedFact(log.state(), book.policyOf, until);
    owed;
    owed = owedFact(log.state(), book.policyOf, until)
  )
    log.fact(owed, until);
}
const alarms = (log: Log) =>
  log.events.flatMap(({ type, data }) =>
    type === 'clock-warned' || type === 'clock-breached'
      ? [`${type} ${'share' in data ? data.share : 1} ${'dueAt' in data ? data.dueAt : ''}`]
      : [],
  );

describe('a change of priority recomputes what is promised (decision 17)', () => {
  it('names the new policy in the event and keeps the business time used', () => {
    const log = newLog();
    log.command(assess('urgent'), at(1));
    expect(log.events.at(-1)?.data).toMatchObject({ policy: 'urgent@1/office-shanghai@1' });
    expect(log.state().policy).toBe('urgent@1/office-shanghai@1');
    expect(log.state().clocks.resolution).toEqual({ usedSeconds: hour, runningSince: at(1), fired: 0 });
    // Four hours are promised, one is used: three more.
    expect(due(log)).toBe(at(4));
  });

  it('an assessment that chooses the same policy changes nothing, nor does an edit of it meanwhile', () => {
    const edited = bookOf({
      ...book.definitions,
      policies: [calm, { ...calm, version: 2, value: { ...calm.value, targets: { resolution: target(2) } } }],
    });
    const log = complaintLog({ book: edited, policy: 'calm@1/office-shanghai@1' });
    log.command(assess('normal'), at(1));
    expect(log.events.at(-1)?.data).not.toHaveProperty('policy');
    expect(log.state().clocks.resolution).toEqual({ usedSeconds: 0, runningSince: tuesdayMorning, fired: 0 });
  });

  it('never puts a due time before the moment of the change: what is used up is due then and there', () => {
    const log = newLog();
    log.command(assess('urgent'), at(6));
    expect(due(log)).toBe(at(6));
    fire(log, at(6));
    expect(alarms(log)).toEqual([
      `clock-warned 0.5 ${at(6)}`,
      `clock-warned 0.75 ${at(6)}`,
      `clock-breached 1 ${at(6)}`,
    ]);
  });

  it('does not repeat a warning that was recorded', () => {
    const log = newLog();
    // 12 of 16 hours, Tuesday 10:00 to Wednesday 13:00: warned at 50 % and 75 %.
    const wednesday = '2026-11-25T05:00:00.000Z';
    fire(log, at(8));
    fire(log, wednesday);
    expect(log.state().clocks.resolution?.fired).toBe(2);
    log.command(assess('low'), wednesday);
    expect(log.state().clocks.resolution).toMatchObject({ usedSeconds: 12 * hour, fired: 2 });
    // 36 of 40 hours: the next warning is that at 90 %, on Monday, 10:00.
    expect(owedFact(log.state(), book.policyOf, '2026-11-30T02:00:00.000Z')).toEqual({
      type: 'clock-warned',
      data: { clock: 'resolution', share: 0.9, dueAt: '2026-11-30T02:00:00.000Z' },
    });
  });

  it('a promise that was broken stays broken, due when it was, however much more time the new policy gives', () => {
    const log = newLog();
    log.command(assess('urgent'), at(0.5));
    fire(log, at(4));
    log.command(assess('low'), at(5));
    expect(due(log)).toBe(at(4));
    // Nothing more of the promise; that nobody has touched it since is another matter.
    expect(owedFact(log.state(), book.policyOf, '2027-03-01T00:00:00.000Z')?.type).toBe('left-untouched');
    log.command('resolve', at(6));
    const rows = clockResultsOf(log.events, book.policyOf);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      result: 'missed',
      policy: 'urgent@1/office-shanghai@1',
      targetSeconds: 4 * hour,
      dueAt: at(4),
      stoppedAt: at(6),
      usedSeconds: 6 * hour,
    });
  });

  it('counts a result by the policy that it ended under, in business time across the change', () => {
    const log = newLog();
    log.command(assess('urgent'), at(2));
    log.command('resolve', at(3.5));
    expect(clockResultsOf(log.events, book.policyOf)[0]).toMatchObject({
      result: 'met',
      policy: 'urgent@1/office-shanghai@1',
      calendar: 'office-shanghai@1',
      targetSeconds: 4 * hour,
      dueAt: at(4),
      usedSeconds: 3.5 * hour,
    });
  });

  it('drops a promise that the new policy does not make: neither kept nor broken', () => {
    const log = newLog();
    log.command('reply', at(0.5));
    log.command('customer-write', at(1));
    log.command(assess('urgent'), at(2));
    expect(log.state().clocks).not.toHaveProperty('nextResponse');
    expect(clockResultsOf(log.events, book.policyOf)).toMatchObject([
      { clock: 'nextResponse', result: 'cancelled', policy: 'calm@1/office-shanghai@1', usedSeconds: hour },
    ]);
  });

  it('leaves a paused clock paused', () => {
    const log = newLog();
    log.command('ask-customer', at(1));
    log.fact(
      {
        type: 'assigned',
        data: { ownerId: 'wong', department: 'logistics', summary: 's', policy: 'calm@1/hotline@1' },
      },
      at(2),
    );
    expect(log.state().clocks.resolution).toEqual({ usedSeconds: hour, fired: 0 });
    log.command('customer-write', at(5));
    expect(due(log)).toBe(at(5 + 15));
  });
});

describe('a hand-over to a team with another calendar', () => {
  it('time used is counted by the old calendar up to that instant, the rest by the new one', () => {
    const log = newLog();
    log.command(handOver('logistics'), at(6));
    expect(log.state()).toMatchObject({ department: 'logistics', policy: 'calm@1/hotline@1' });
    expect(due(log)).toBe(at(6 + 10));
    // Back to the office after it has closed: ten hours are used, six are left from nine o'clock on.
    log.command(handOver('customer-service'), at(10));
    expect(log.state().policy).toBe('calm@1/office-shanghai@1');
    expect(due(log)).toBe('2026-11-25T07:00:00.000Z');
  });

  it('between teams of one calendar changes nothing', () => {
    const log = newLog();
    log.command(handOver('purchasing'), at(1));
    expect(log.events.at(-1)?.data).not.toHaveProperty('policy');
    expect(log.state().clocks.resolution?.runningSince).toBe(tuesdayMorning);
  });

  it('a question that was asked keeps the time it was given', () => {
    const asked = policyVersion('calm', { resolution: target(16), supplierAnswer: target(5) });
    const hasty = policyVersion('urgent', { resolution: target(4), supplierAnswer: target(1) });
    const two = bookOf({ ...book.definitions, policies: [asked, hasty, lenient] });
    const log = complaintLog({ book: two, policy: 'calm@1/office-shanghai@1' });
    log.command('ask-supplier', at(1));
    log.fact(
      {
        type: 'assessed',
        data: { cause: 'DAMAGED', severity: 3, priority: 'urgent', policy: 'urgent@1/office-shanghai@1' },
      },
      at(2),
    );
    expect(nextDue(log.state(), two.policyOf, ['supplierAnswer'])?.dueAt).toBe(at(6));
  });
});
