import { describe, expect, it } from 'vitest';
import { monthFrom, readMailsSearch } from '../../../web/console/mails/mails-search.ts';

describe('the address of the list of held mails', () => {
  it('keeps month, page and the open mail, and leaves out what is misspelt', () => {
    const good = { month: '2026-11', after: 'MjAyNi0xMS0yNA', mail: '3vq0l8d7n1s5' };
    expect(readMailsSearch(good)).toEqual(good);
    expect(readMailsSearch({ month: '2026-13', after: 7, mail: '../x', other: 'y' })).toEqual({});
  });

  it('turns the months, also over the end of a year', () => {
    expect([monthFrom('2026-12', 1), monthFrom('2026-01', -1), monthFrom('2026-03', 0)]).toEqual([
      '2027-01',
      '2025-12',
      '2026-03',
    ]);
  });
});
