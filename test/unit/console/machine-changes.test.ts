import { describe, expect, it } from 'vitest';
import { seenWith, sequenceAbove } from '../../../web/console/complaint/machine-changes.ts';
import { neighboursIn } from '../../../web/console/complaint/neighbours.ts';

const by = (kind: 'system' | 'staff' | 'customer', sequence: number) => ({ sequence, actor: { kind } });
const overtaken = (...changes: ReturnType<typeof by>[]) => ({
  code: 'changed-meanwhile',
  details: { sequence: changes.at(-1)?.sequence ?? 0, changes },
});

describe('what changed while somebody was writing', () => {
  it('a near deadline makes nobody look again; a person’s word does', () => {
    expect(sequenceAbove(overtaken(by('system', 5), by('system', 6)))).toBe(6);
    expect(sequenceAbove(overtaken(by('system', 5), by('customer', 6)))).toBeUndefined();
    expect(sequenceAbove({ ...overtaken(by('system', 5)), code: 'illegal-transition' })).toBeUndefined();
  });

  it('what the machinery wrote counts as seen, up to the first thing a person wrote', () => {
    const timeline = [by('customer', 1), by('system', 2), by('staff', 3), by('system', 4)];
    expect(seenWith(1, timeline)).toBe(2);
    expect(seenWith(3, timeline)).toBe(4);
    expect(seenWith(4, timeline)).toBe(4);
  });
});

describe('the complaints beside one', () => {
  it('are those before and after it in the list; of one that has left it, the first', () => {
    expect(neighboursIn(['a', 'b', 'c'], 'b')).toEqual({ previous: 'a', next: 'c' });
    expect(neighboursIn(['a', 'b'], 'x')).toEqual({ next: 'a' });
    expect(neighboursIn(['a'], 'a')).toEqual({ previous: undefined, next: undefined });
  });
});
