import { describe, expect, it } from 'vitest';
import { alarmed } from '../../../shared/adapters/own-metrics.ts';
import { metrics } from '../../../shared/names.ts';

const record = {
  consumer: 'relay',
  record: { pk: 'COMPLAINT#X', sk: 'EVENT#000001' },
  at: '2026-03-02T01:00:00.000Z',
  reason: 'TypeError',
};

describe('P5 poison rings the alarm', () => {
  it('by one line of embedded metric format with the name that the alarm watches, and no key in it', async () => {
    const lines: string[] = [];
    const kept: unknown[] = [];
    const poison = alarmed({ keep: async (one) => void kept.push(one) }, (line) => lines.push(line));
    await poison.keep(record);
    expect(kept).toEqual([record]);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      [metrics.poison]: 1,
      _aws: {
        CloudWatchMetrics: [
          { Namespace: metrics.namespace, Metrics: [{ Name: metrics.poison, Unit: 'Count' }] },
        ],
      },
    });
    expect(lines[0]).not.toContain('COMPLAINT#');
  });

  it('only when it could be kept: otherwise the record comes again', async () => {
    const lines: string[] = [];
    const poison = alarmed({ keep: () => Promise.reject(new Error('throttled')) }, (line) =>
      lines.push(line),
    );
    await expect(poison.keep(record)).rejects.toThrow('throttled');
    expect(lines).toEqual([]);
  });
});
