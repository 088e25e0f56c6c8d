import { stageDefaults } from '../infra/config.ts';
import { type Route, routes } from '../infra/routes.ts';

/** Requests a second and burst. */
type Limit = NonNullable<Route['limit']>;

/** `/status/{token}` as it matches a path; `{proxy+}` takes the rest. */
function patternOf({ method, path }: Route): RegExp {
  const parts = path.replaceAll('{proxy+}', '.+').replaceAll(/\{[^}]+\}/g, '[^/]+');
  return new RegExp(`^${method === 'ANY' ? '[A-Z]+' : method} ${parts}$`);
}

/** What API Gateway enforces in production and the emulator does not: a token bucket per route, with production's limits. */
const limits: readonly { readonly route: RegExp; readonly limit: Limit }[] = routes.map((route) => ({
  route: patternOf(route),
  limit: route.limit ?? stageDefaults.prod.throttle,
}));

/** A function that says whether a request may pass now. `now` in milliseconds, for tests. */
export function throttleFor(
  now: () => number = () => performance.now(),
): (method: string, path: string) => boolean {
  const buckets = new Map<RegExp, { tokens: number; at: number }>();
  return (method, path) => {
    const found = limits.find(({ route }) => route.test(`${method} ${path}`));
    if (!found) return true;
    const { rate, burst } = found.limit;
    const at = now();
    const bucket = buckets.get(found.route) ?? { tokens: burst, at };
    const tokens = Math.min(burst, bucket.tokens + ((at - bucket.at) / 1000) * rate);
    buckets.set(found.route, { tokens: tokens >= 1 ? tokens - 1 : tokens, at });
    return tokens >= 1;
  };
}
