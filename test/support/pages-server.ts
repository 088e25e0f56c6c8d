import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CustomerDesk } from './builders/customer-desk.ts';

export interface PagesServer {
  readonly url: string;
  stop(): Promise<void>;
}

const types: Readonly<Record<string, string>> = { css: 'text/css', js: 'text/javascript' };

/** The customers' pages over fakes on a free port, with their files: what a browser sees, without a stack. */
export async function servePages({ call }: Pick<CustomerDesk, 'call'>): Promise<PagesServer> {
  const server = createServer(async (request, response) => {
    const { method = 'GET', url = '/', headers } = request;
    const [, asset, ending = ''] = /^\/assets\/(\w+\.(\w+))$/.exec(url) ?? [];
    if (asset !== undefined) {
      response.writeHead(200, { 'content-type': types[ending] ?? 'text/plain' });
      return response.end(readFileSync(`web/public/assets/${asset}`));
    }
    let body = '';
    for await (const chunk of request) body += chunk;
    const answer = await call({ method, path: url, headers: headers as Record<string, string>, body });
    return response.writeHead(answer.status, answer.headers).end(answer.text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
