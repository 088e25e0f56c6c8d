import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { pagesProblem } from '../../../../infra/deploy/pages.ts';
import { consoleHome } from '../../../../shared/names.ts';
import { consoleShell } from '../../../../shared/pages/staff/console-shell.ts';

const deployed = { userPoolClientId: 'client-1', loginUrl: 'https://login.shop.test' };
const script = '/assets/console/main-Bq3x9Z_a.js';
let server: Server | undefined;
afterEach(() => server?.close());

/** A site whose console names what `pages` says, and has the files of `files`. */
async function site(clientId: string, files: readonly string[]): Promise<string> {
  const html = consoleShell(
    {
      publicUrl: 'https://help.shop.test',
      loginUrl: deployed.loginUrl,
      clientId,
      consoleFiles: { script, modules: [], styles: [] },
    },
    'en',
  );
  server = createServer(({ url = '' }, response) => {
    if (url === consoleHome) return response.writeHead(200, { 'content-type': 'text/html' }).end(html);
    return response.writeHead(files.includes(url) ? 200 : 404).end();
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('issue 5 point 10: the pages name the stack just deployed', () => {
  it('finds nothing wrong with pages of this deployment', async () => {
    expect(await pagesProblem(await site('client-1', [script]), deployed)).toBeUndefined();
  });

  it('tells pages of another stack, a script that was not uploaded, and a site that does not answer', async () => {
    expect(await pagesProblem(await site('client-0', [script]), deployed)).toContain(
      'another user pool client',
    );
    server?.close();
    expect(await pagesProblem(await site('client-1', []), deployed)).toContain(`${script} answers 404`);
    expect(await pagesProblem('http://127.0.0.1:1', deployed)).toContain('does not answer');
  });
});
