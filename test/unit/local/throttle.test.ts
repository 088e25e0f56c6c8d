import { describe, expect, it } from 'vitest';
import { throttleFor } from '../../../local/throttle.ts';

const passed = (
  allow: (method: string, path: string) => boolean,
  method: string,
  path: string,
  times: number,
) => Array.from({ length: times }, () => allow(method, path)).filter(Boolean).length;

describe('the local gateway throttles as production does', () => {
  it('lets a burst through, then the rate; each route has a bucket of its own', () => {
    let now = 0;
    const allow = throttleFor(() => now);
    expect(passed(allow, 'POST', '/api/complaints', 80)).toBe(50);
    expect(allow('POST', '/survey/abc/vote')).toBe(true);
    now += 1_000;
    expect(passed(allow, 'POST', '/api/complaints', 80)).toBe(25);
  });

  it('reads more freely than strangers may write, and leaves an unknown path to the API', () => {
    const allow = throttleFor(() => 0);
    expect(passed(allow, 'GET', '/status/abc', 500)).toBe(200);
    expect(passed(allow, 'GET', '/nowhere', 500)).toBe(500);
  });
});
