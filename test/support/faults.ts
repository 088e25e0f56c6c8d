/** A lost reply: the call was carried out and its answer never came. Or a call that never arrived. */
export class Fault extends Error {
  override readonly name = 'TimeoutError';
}

/** A seeded generator of numbers in [0, 1): the same seed, the same run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Makes calls fail: a share before they are sent, a share after they were carried out (the reply is lost). */
export function faulty<T extends object>(target: T, random: () => number, share: () => number): T {
  return new Proxy(target, {
    get(object, name) {
      const method = Reflect.get(object, name) as unknown;
      if (typeof method !== 'function') return method;
      return async (...args: unknown[]) => {
        if (random() < share() / 2) throw new Fault(`${String(name)} never arrived`);
        const result = await method.apply(object, args);
        if (random() < share() / 2) throw new Fault(`the reply of ${String(name)} was lost`);
        return result;
      };
    },
  });
}
