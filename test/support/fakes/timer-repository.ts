import { keys } from '../../../shared/data/keys.ts';
import type { TimerRepository } from '../../../shared/data/timer-repository.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { bucketOf, type Timer, type TimerSettings } from '../../../shared/domain/sla/timer-route.ts';

/** In memory; held to the real repository by test/contract/timer-repository.contract.ts. */
export function fakeTimerRepository(settings: TimerSettings): TimerRepository {
  const rows = new Map<string, Map<string, Timer>>();
  let sentBefore: Instant | undefined;
  return {
    async put(timer) {
      const bucket = bucketOf(timer.fireAt, settings);
      const held = rows.get(bucket) ?? new Map<string, Timer>();
      rows.set(bucket, held.set(keys.timer(bucket, 0, timer).sk, structuredClone(timer)));
    },
    inBucket: async (bucket) => [...(rows.get(bucket)?.values() ?? [])],
    watermark: async () => sentBefore,
    moveWatermark: async (to) => {
      sentBefore = to;
    },
  };
}
