import { describe, expect, it } from 'vitest';
import { verdictOn } from '../../../web/console/photos/verdict.ts';

const refused = {
  type: 'photo-refused',
  data: { photoId: 'b', reason: 'not-a-photo', door: 'console' },
  sequence: 4,
  at: '2026-11-24T02:00:00.000Z',
  actor: { kind: 'system' },
} as const;
const view = { photos: [{ id: 'a' }], timeline: [refused] } as unknown as Parameters<typeof verdictOn>[0];

describe('what came of a photo that the console sent', () => {
  it('it was kept, or why not; nothing while nobody has looked at it', () => {
    expect(verdictOn(view, 'a')).toBe('kept');
    expect(verdictOn(view, 'b')).toBe('not-a-photo');
    expect(verdictOn(view, 'c')).toBeUndefined();
  });
});
