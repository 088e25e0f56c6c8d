import { readFile } from 'node:fs/promises';
import {
  Agent,
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { throttleFor } from './throttle.ts';

/** Where the one local origin sends what: as CloudFront does in production. */
export interface GatewayTargets {
  /** `http://127.0.0.1:<port>/_aws/execute-api/<id>/$default` */
  readonly apiUrl: string;
  /** The emulator, for the hosted login pages. */
  readonly loginUrl: string;
  readonly inboxUrl: string;
  /** Folders whose `assets/` is served under `/assets/`; the first that has a file wins. */
  readonly siteDirs: readonly string[];
}

export interface Gateway {
  readonly url: string;
  stop(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  '.png': 'image/png',
};
/** A connection each: the emulator closes one after 1,000 requests, and the next would be sent into its closing. */
const agent = new Agent({ keepAlive: false, maxSockets: 64 });

async function serveAsset(dirs: readonly string[], path: string, response: ServerResponse): Promise<void> {
  const file = normalize(path);
  const type = types[extname(file)];
  let body: Buffer | undefined;
  if (type && file.startsWith('/assets/'))
    for (const dir of dirs) body ??= await readFile(join(dir, file)).catch(() => undefined);
  if (!body) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    return;
  }
  response
    .writeHead(200, {
      'content-type': type,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    })
    .end(body);
}

/** Hands a request on as it is, but for the host and the hop-by-hop headers. */
function forward(target: URL, path: string, incoming: IncomingMessage, response: ServerResponse): void {
  const { connection: _connection, 'transfer-encoding': _encoding, ...headers } = incoming.headers;
  const outgoing = request(
    {
      host: target.hostname,
      port: target.port,
      method: incoming.method,
      path: `${target.pathname.replace(/\/$/, '')}${path}`,
      headers: { ...headers, host: target.host, 'x-forwarded-host': incoming.headers.host ?? '' },
      agent,
    },
    (answer) => {
      const { connection: _ofTheEmulator, ...answered } = answer.headers;
      response.writeHead(answer.statusCode ?? 502, answered);
      answer.pipe(response);
    },
  );
  outgoing.on('error', () => {
    if (!response.headersSent) response.writeHead(502, { 'content-type': 'text/plain' });
    response.end('The local stack does not answer; look at the terminal where it runs.');
  });
  incoming.pipe(outgoing);
}

function tooMany(response: ServerResponse): void {
  const body = JSON.stringify({
    type: 'urn:redress:problem:too-many',
    title: 'Too many requests; try again in a second.',
    status: 429,
    code: 'too-many',
  });
  response.writeHead(429, { 'content-type': 'application/problem+json', 'retry-after': '1' }).end(body);
}

/** Starts the one local origin on 127.0.0.1: pages and `/api` from the stack, `/assets` from disk, login from the emulator. */
export async function startGateway(port: number, targets: GatewayTargets): Promise<Gateway> {
  const api = new URL(targets.apiUrl);
  const login = new URL(targets.loginUrl);
  const allow = throttleFor();
  const server: Server = createServer((incoming, response) => {
    const path = incoming.url ?? '/';
    if (path === '/') return response.writeHead(302, { location: '/complaint' }).end();
    if (path === '/inbox') return response.writeHead(302, { location: targets.inboxUrl }).end();
    if (path.startsWith('/assets/'))
      return void serveAsset(targets.siteDirs, path.split('?')[0] ?? path, response);
    if (/^\/(oauth2|login|logout)\b/.test(path)) return forward(login, path, incoming, response);
    if (!allow(incoming.method ?? 'GET', path.split('?')[0] ?? path)) return tooMany(response);
    return forward(api, path, incoming, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
