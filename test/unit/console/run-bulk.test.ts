import { describe, expect, it } from 'vitest';
import { Problem } from '../../../web/console/api/problem.ts';
import type { Given } from '../../../web/console/complaint/complaint-api.ts';
import { type BulkResult, mayPass, runBulk } from '../../../web/console/queue/bulk/run-bulk.ts';

const targets = ['R-1', 'R-2', 'R-3'].map((reference, n) => ({
  reference,
  sequence: n + 1,
  commandId: `command-${n}`,
}));
const note = { type: 'add-note', data: { text: 'Called the carrier.' } } as const;

describe('one command for many complaints', () => {
  it('sends one per complaint as it was seen, goes on after a refusal, and tells how each ended', async () => {
    const sent: [string, Given][] = [];
    const told: [string, BulkResult][] = [];
    const refusal = new Problem({ status: 409, code: 'changed-meanwhile', title: 'Somebody was faster.' });
    const send = async (reference: string, command: Given) => {
      sent.push([reference, command]);
      if (reference === 'R-2') throw refusal;
    };
    await runBulk(targets, note, send, (reference, result) => told.push([reference, result]));
    expect(sent[2]).toEqual(['R-3', { ...note, commandId: 'command-2', expectedSequence: 3 }]);
    expect(told).toEqual([
      ['R-1', 'done'],
      ['R-2', refusal],
      ['R-3', 'done'],
    ]);
  });

  it.each([
    [new Problem({ code: 'offline' }), true],
    [new Problem({ status: 503, code: 'try-again' }), true],
    [new Problem({ status: 429, code: 'too-many' }), true],
    [new Problem({ status: 409, code: 'changed-meanwhile' }), false],
    [new Problem({ status: 403, code: 'not-permitted' }), false],
    ['done' as const, false],
    [undefined, false],
  ])('%s may be tried again: %s', (result, expected) => expect(mayPass(result)).toBe(expected));
});
