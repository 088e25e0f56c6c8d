import { describe, expect, it } from 'vitest';
import { toTokens, withTokens } from '../../../web/console/queue/filter-tokens.ts';
import { isSameView, readQueueSearch, toQuery, viewOf } from '../../../web/console/queue/queue-search.ts';
import { toSavedView } from '../../../web/console/queue/saved-views.ts';

describe('the address of the queue', () => {
  it('keeps what is known and leaves out everything else', () => {
    expect(
      readQueueSearch({
        view: 'open',
        department: 'logistics',
        status: 'received,nonsense,assessed,received',
        due: 'late',
        owner: 'lin,<script>,陈主管',
        priority: 'sky-high',
        colour: 'red',
        page: 3,
        after: 'abc',
      }),
    ).toEqual({
      view: 'open',
      department: 'logistics',
      status: 'received,assessed',
      due: 'late',
      owner: 'lin,陈主管',
      page: 3,
      after: 'abc',
    });
    expect(readQueueSearch({ view: 1, department: {}, status: null, after: '../x', page: -1 })).toEqual({});
  });

  it('has a page only together with where it begins', () => {
    expect(readQueueSearch({ after: 'abc' })).toEqual({});
    expect(readQueueSearch({ page: 2 })).toEqual({});
    expect(readQueueSearch({ page: '2', after: 'abc' })).toEqual({ page: 2, after: 'abc' });
  });

  it('is the same view on another page, and another one with another filter', () => {
    const view = { view: 'open', due: 'late' } as const;
    expect(isSameView(view, { due: 'late', view: 'open', page: 2, after: 'abc' })).toBe(true);
    expect(isSameView({}, { view: 'mine' })).toBe(true);
    expect(isSameView(view, { ...view, priority: 'urgent' })).toBe(false);
  });

  it('asks the API for one’s own complaints or a department’s, with the filters of the address', () => {
    expect(toQuery({ due: 'late,soon' })).toEqual({ view: 'mine', due: 'late,soon' });
    expect(toQuery({ view: 'settled', department: 'finance', after: 'abc', page: 2 })).toEqual({
      view: 'department',
      state: 'settled',
      department: 'finance',
      after: 'abc',
    });
  });
});

describe('the filters of the queue as tokens', () => {
  it('come back to the same address', () => {
    const search = {
      view: 'open',
      department: 'product',
      status: 'received,assessed',
      owner: 'lin',
    } as const;
    expect(withTokens(search, toTokens(search))).toEqual(search);
  });

  it('begin at the first page, and two tokens of one filter are one', () => {
    const search = { view: 'open', after: 'abc', page: 2 } as const;
    const tokens = [
      { propertyKey: 'priority', operator: '=', value: ['high'] },
      { propertyKey: 'priority', operator: '=', value: ['urgent', 'high'] },
    ];
    expect(withTokens(search, { operation: 'and', tokens })).toEqual({
      view: 'open',
      priority: 'high,urgent',
    });
  });
});

describe('saved views', () => {
  it('are addresses: what an address does not know any more is dropped, the page too', () => {
    const kept = {
      name: 'Urgent',
      search: { view: 'open', priority: 'urgent,gone', page: '2', after: 'abc' },
    };
    expect(toSavedView(true)(kept)).toEqual({
      name: 'Urgent',
      search: { view: 'open', priority: 'urgent' },
      shared: true,
    });
    expect(viewOf({ page: 2, after: 'abc', due: 'late' })).toEqual({ due: 'late' });
  });
});
