import { createServer, request } from 'node:http';

/** As infra/features/photo-site.ts gives them to CloudFront. */
const headers = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
};

/**
 * Shows photos at an origin of their own, with the headers that a bucket cannot send: what a CloudFront distribution does in
 * production. The signature in the address is checked by the bucket.
 */
export async function startPhotoOrigin(port: number, emulator: string, bucket: string) {
  const { port: emulatorPort } = new URL(emulator);
  // As the functions name the emulator, and therefore as they sign.
  const hostname = '127.0.0.1';
  const host = `${hostname}:${emulatorPort}`;
  const server = createServer(({ method, url = '/' }, response) => {
    if ((method !== 'GET' && method !== 'HEAD') || !url.startsWith(`/${bucket}/`)) {
      response.writeHead(403, headers).end();
      return;
    }
    const asked = request(
      { hostname, port: emulatorPort, method, path: url, headers: { host } },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...headers });
        answer.pipe(response);
      },
    );
    asked.on('error', () => response.writeHead(502, headers).end());
    asked.end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
