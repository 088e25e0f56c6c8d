import { fromMillis, type Instant, toMillis } from '../../shared/domain/instant.ts';

interface Item {
  readonly at: number;
  readonly order: number;
  readonly run: () => Promise<void>;
}

/**
 * A clock that stands still between the things that happen: each is run at its own moment, in order, and the next begins
 * when it is done or waits. A million seconds take as long as what happens in them.
 */
export function virtualTime(start: Instant) {
  const heap: Item[] = [];
  let now = toMillis(start);
  let order = 0;
  let running: Promise<void> = Promise.resolve();
  /** Told when the thing that runs begins to wait. */
  let onPause = (): void => {};

  const isBefore = (a: Item, b: Item): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);
  function push(item: Item): void {
    let i = heap.push(item) - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!isBefore(item, heap[parent] as Item)) break;
      heap[i] = heap[parent] as Item;
      i = parent;
    }
    heap[i] = item;
  }
  function pop(): Item | undefined {
    const top = heap[0];
    const last = heap.pop();
    if (!top || !last || heap.length === 0) return top;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1] as Item, heap[child] as Item)) child += 1;
      if (!isBefore(heap[child] as Item, last)) break;
      heap[i] = heap[child] as Item;
      i = child;
    }
    heap[i] = last;
    return top;
  }

  const at = (millis: number, run: () => Promise<void>): void =>
    push({ at: Math.max(millis, now), order: order++, run });
  return {
    now: (): Instant => fromMillis(now),
    millis: () => now,
    at,
    /** Waits inside what runs; whatever happens before its end goes first. */
    pause(millis: number): Promise<void> {
      const waiting = running;
      return new Promise((resolve) => {
        at(now + millis, () => {
          resolve();
          return waiting;
        });
        onPause();
      });
    },
    /** Runs the next thing that happens to its end, or until it waits. False when nothing is left. */
    async step(): Promise<boolean> {
      const item = pop();
      if (!item) return false;
      now = item.at;
      const paused = new Promise<void>((resolve) => {
        onPause = resolve;
      });
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      running = promise;
      item.run().then(resolve, reject);
      await Promise.race([promise, paused]);
      return true;
    },
  };
}
