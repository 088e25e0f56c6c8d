import { describe, expect, it } from 'vitest';
import { staffIntakeRequest } from '../../../shared/contracts/staff-intake.ts';
import {
  commandOf,
  complaintOf,
  happenedAtOf,
  missingIn,
  nothingTyped,
  referenceOf,
} from '../../../web/console/intake/intake-data.ts';
import { readIntakeSearch } from '../../../web/console/intake/intake-search.ts';

const around = { channel: 'phone', today: '2026-11-26' } as const;

describe('what the phone form sends', () => {
  it('R141 needs nothing but what happened, and what it sends is what the API takes', () => {
    const typed = { ...nothingTyped, text: 'No answer for a week.' };
    expect(missingIn('complaint', nothingTyped)).toEqual(['text']);
    expect(missingIn('complaint', typed)).toEqual([]);
    const sent = complaintOf(typed, { ...around, commandId: 'phone-0001' });
    expect(sent).toEqual({
      commandId: 'phone-0001',
      channel: 'phone',
      text: 'No answer for a week.',
      contact: {},
    });
    expect(staffIntakeRequest.safeParse(sent).success).toBe(true);
  });

  it('sends what was filled in, numbers as numbers', () => {
    const typed = {
      ...nothingTyped,
      text: 'x',
      email: 'mei@example.com',
      expectedDays: '3',
      desiredRemedy: 'refund',
      language: 'zh-TW',
      owner: 'mine',
    };
    const sent = complaintOf(typed, { ...around, commandId: 'phone-0002' });
    expect(sent).toMatchObject({
      expectedDays: 3,
      desiredRemedy: 'refund',
      language: 'zh-TW',
      owner: 'mine',
    });
    expect(sent.contact).toEqual({ email: 'mei@example.com' });
    expect(staffIntakeRequest.safeParse(sent).success).toBe(true);
  });

  it('R082 R118 asks how good a solution is expected, as the web form does, and where the customer is', () => {
    const typed = { ...nothingTyped, text: 'x', expectedSolution: '4', region: ' CN-GD ' };
    const sent = complaintOf(typed, { ...around, commandId: 'phone-0003' });
    expect(sent).toMatchObject({ expectedSolution: 4, region: 'CN-GD' });
    expect(staffIntakeRequest.safeParse(sent).success).toBe(true);
  });

  it('R018 says when it happened in the time of whoever types: a time alone is today, nothing is now', () => {
    const utc = (local: string) => new Date(local).toISOString();
    expect(happenedAtOf({ day: '', time: '' }, '2026-11-26')).toBeUndefined();
    expect(happenedAtOf({ day: '', time: '09:30' }, '2026-11-26')).toBe(utc('2026-11-26T09:30'));
    expect(happenedAtOf({ day: '2026-11-20', time: '' }, '2026-11-26')).toBe(utc('2026-11-20T12:00'));
    expect(missingIn('complaint', { ...nothingTyped, text: 'x', day: '2026-11' })).toEqual(['day']);
    expect(missingIn('complaint', { ...nothingTyped, text: 'x', time: '9' })).toEqual(['day']);
  });

  it('R163 logs a message or a call on the complaint that is named', () => {
    const typed = { ...nothingTyped, text: 'Still waiting.', reference: ' r-7k2m-9qxd-4ta ', name: 'Mei' };
    expect(missingIn('message', { ...typed, reference: ' ' })).toEqual(['reference']);
    expect(referenceOf(typed)).toBe('R-7K2M-9QXD-4TA');
    expect(commandOf('message', typed, around)).toEqual({
      type: 'customer-write',
      data: { text: 'Still waiting.', channel: 'phone', from: 'Mei' },
    });
    expect(commandOf('call', { ...typed, reached: 'false' }, around)).toEqual({
      type: 'log-contact',
      data: { text: 'Still waiting.', channel: 'phone', reached: false },
    });
  });

  it('leaves out of the address what it does not know', () => {
    expect(readIntakeSearch({ entry: 'call', channel: 'pigeon', reference: 7 })).toEqual({ entry: 'call' });
    expect(readIntakeSearch({ channel: 'fax', reference: 'R-1' })).toEqual({
      channel: 'fax',
      reference: 'R-1',
    });
  });
});
