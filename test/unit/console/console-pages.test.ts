import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { consolePages } from '../../../local/console-pages.ts';
import { destinations } from '../../../web/console/frame/navigation.ts';

const routes = globSync('web/console/**/*-route{,s}.ts').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/^\s*path: '([^']+)'/gm)].map(([, path = '']) => path),
);

describe('the pages that are looked at and walked through', () => {
  it('are all pages of the console: each route, and no route that is not there', () => {
    const walked = new Set(consolePages.map(({ route }) => route));
    // `/` leads to the queue at once.
    expect([...walked].sort()).toEqual([...new Set(routes)].filter((path) => path !== '/').sort());
  });

  it('are among them all pages of the navigation', () => {
    const shown = consolePages.map(({ path, route }) => (path ?? route).replace(/\?.*/, ''));
    expect(destinations.map(({ to }) => to).filter((to) => !shown.includes(to))).toEqual([]);
  });
});
