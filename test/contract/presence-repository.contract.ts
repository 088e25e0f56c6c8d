import { describe, expect, it } from 'vitest';
import { ids } from '../../shared/adapters/ids.ts';
import type { PresenceRepository } from '../../shared/data/presence-repository.ts';
import { addSeconds, fromMillis } from '../../shared/domain/instant.ts';

/** What every repository of presence does; run against the fake and against the real table. */
export function presenceRepositoryContract(open: () => PresenceRepository): void {
  describe('a repository of presence', () => {
    it('lists by id whoever was seen lately, once each, by complaint', async () => {
      const presence = open();
      const [one, other] = [ids.commandId(), ids.commandId()];
      // The table drops what is past its time by the real clock.
      const now = fromMillis(Date.now());
      const at = (seconds: number) => addSeconds(now, seconds);
      await presence.put(one, { staffId: 'wong', seenAt: at(-40) });
      await presence.put(one, { staffId: 'wong', seenAt: at(0), writing: true });
      await presence.put(one, { staffId: 'lin', seenAt: at(-30) });
      await presence.put(one, { staffId: 'chen', seenAt: at(-90) });
      await presence.put(other, { staffId: 'fang', seenAt: at(0) });
      expect(await presence.list(one, at(-60))).toEqual([
        { staffId: 'lin', seenAt: at(-30) },
        { staffId: 'wong', seenAt: at(0), writing: true },
      ]);
      expect(await presence.list(ids.commandId(), at(-60))).toEqual([]);
    });
  });
}
