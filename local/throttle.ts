/** What API Gateway does in production and the emulator does not: a token bucket per route. */
interface Limit {
  readonly ratePerSecond: number;
  readonly burst: number;
}

/** First match wins. The same figures as the production stage's route settings (infra/config.ts). */
const limits: readonly { readonly route: RegExp; readonly limit: Limit }[] = [
  { route: /^POST \/(api\/complaints|complaint)$/, limit: { ratePerSecond: 200, burst: 400 } },
  { route: /^POST \/(confirm|status|survey|unsubscribe)\//, limit: { ratePerSecond: 200, burst: 400 } },
  { route: /./, limit: { ratePerSecond: 500, burst: 1000 } },
];

/** A function that says whether a request may pass now. `now` in milliseconds, for tests. */
export function throttleFor(
  now: () => number = () => performance.now(),
): (method: string, path: string) => boolean {
  const buckets = new Map<RegExp, { tokens: number; at: number }>();
  return (method, path) => {
    const found = limits.find(({ route }) => route.test(`${method} ${path}`));
    if (!found) return true;
    const { ratePerSecond, burst } = found.limit;
    const at = now();
    const bucket = buckets.get(found.route) ?? { tokens: burst, at };
    const tokens = Math.min(burst, bucket.tokens + ((at - bucket.at) / 1000) * ratePerSecond);
    buckets.set(found.route, { tokens: tokens >= 1 ? tokens - 1 : tokens, at });
    return tokens >= 1;
  };
}
