import { describe, expect, it } from 'vitest';
import type { HandOverView } from '../../../shared/contracts/agents.ts';
import { type HandOverPage, handOverAll } from '../../../web/console/people/hand-over.ts';

const now = '2026-11-26T00:00:00.000Z';
const page = (moved: readonly string[], left: readonly string[] = [], after?: string): HandOverView => ({
  moved: moved.map((reference) => ({ reference, ownerId: 'wong' })),
  left: left.map((reference) => ({ reference, code: 'nobody' })),
  ...(after && { after }),
  now,
});

/** Answers in order; then nothing is left. */
function desk(answers: readonly HandOverView[]) {
  const asked: HandOverPage[] = [];
  const left = [...answers];
  const send = async (one: HandOverPage) => {
    asked.push(one);
    return left.shift() ?? page([]);
  };
  return { asked, send };
}
const intention = { id: '0f8fad5b-d9cb-469f-a165-70867728950e', summary: 'Left the company.' };

describe('R069 what somebody leaves behind', () => {
  it('is given away page by page until a round moves nothing, each page under an id of its own', async () => {
    const { asked, send } = desk([page(['A', 'B'], [], 'next'), page(['C']), page(['D'])]);
    expect(await handOverAll(send, intention)).toEqual({ moved: 4, left: [] });
    expect(asked.map(({ after }) => after)).toEqual([undefined, 'next', undefined, undefined]);
    expect(new Set(asked.map(({ commandId }) => commandId)).size).toBe(4);
  });

  it('is named where nobody could be given it, and then it ends', async () => {
    const { asked, send } = desk([page(['A'], ['B']), page([], ['B'])]);
    expect(await handOverAll(send, intention)).toEqual({ moved: 1, left: ['B'] });
    expect(asked).toHaveLength(2);
  });
});
