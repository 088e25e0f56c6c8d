import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer as createSocket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openWebhookPost } from '../../../shared/adapters/webhook-post.ts';
import { webhookTargets } from '../../../shared/adapters/webhook-targets.ts';

const open: { close(): unknown }[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function serve(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const local = webhookTargets({ loopback: true });
const post = openWebhookPost(local);

describe('webhooks over real sockets', () => {
  it('posts JSON with its headers and tells the status', async () => {
    const got: unknown[] = [];
    const url = await serve((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const { method, url: path, headers } = request;
        got.push([
          method,
          path,
          headers['content-type'],
          headers['webhook-id'],
          Buffer.concat(parts).toString(),
        ]);
        response.writeHead(202).end('thanks');
      });
    });
    const result = await post(`${url}/hooks?a=b`, { 'webhook-id': 'd-1' }, '{"a":"包"}');
    expect(result).toMatchObject({ status: 202 });
    expect(got).toEqual([['POST', '/hooks?a=b', 'application/json', 'd-1', '{"a":"包"}']]);
  });

  it('does not follow a redirect', async () => {
    const asked: string[] = [];
    const url = await serve((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(307, { location: '/elsewhere' }).end();
    });
    expect(await post(`${url}/hooks`, {}, '{}')).toMatchObject({ failure: 'redirect' });
    expect(asked).toEqual(['/hooks']);
  });

  it('gives up on a target that never answers', async () => {
    const url = await serve(() => {});
    const result = await post(url, {}, '{}');
    expect(result).toMatchObject({ failure: 'timeout' });
    expect(result.durationMs).toBeGreaterThanOrEqual(4_900);
  });

  it('does not read an answer that never ends', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200);
      response.write('x'.repeat(1_000));
    });
    expect(await post(url, {}, '{}')).toMatchObject({ status: 200 });
  });

  it('tells when nobody listens, and when what answers does not speak HTTP', async () => {
    const socket = createSocket((connection) => connection.end('hello'));
    await new Promise<void>((resolve) => socket.listen(0, '127.0.0.1', resolve));
    open.push(socket);
    const url = `http://127.0.0.1:${(socket.address() as AddressInfo).port}`;
    expect(await post(url, {}, '{}')).toMatchObject({ failure: 'unreachable' });
    socket.close();
    expect(await post('http://127.0.0.1:1', {}, '{}')).toMatchObject({ failure: 'unreachable' });
  });

  it('refuses an address that is not public, also when a name leads to it', async () => {
    let reached = 0;
    const url = await serve((_request, response) => {
      reached += 1;
      response.end();
    });
    expect(await openWebhookPost(webhookTargets({ loopback: false }))(url, {}, '{}')).toMatchObject({
      failure: 'address-refused',
    });
    // The registered name is taken; what it resolves to is not.
    const rebound = openWebhookPost({ check: () => {}, allows: () => false });
    const named = url.replace('127.0.0.1', 'localhost');
    expect(await rebound(named, {}, '{}')).toMatchObject({ failure: 'address-refused' });
    expect(reached).toBe(0);
  });
});
