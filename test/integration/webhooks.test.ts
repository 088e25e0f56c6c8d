import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook as Verifier } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../local/life/until.ts';
import { demoPassword } from '../../local/seed-users.ts';
import { signIn } from '../../local/sign-in.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';

const { gatewayUrl, outputs } = stackUnderTest();

interface Got {
  readonly headers: Record<string, string>;
  readonly body: string;
}
const got: Got[] = [];
let status = 204;
let receiver: Server;
let target = '';
let authorization = '';

beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    got.push({ headers: request.headers as Record<string, string>, body });
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  target = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hooks`;
  const signInTo = { gatewayUrl, clientId: outputs.userPoolClientId };
  authorization = `Bearer ${await signIn(signInTo, 'admin', demoPassword)}`;
});
afterAll(() => receiver.close());

async function staff(path: string, json?: unknown) {
  const response = await fetch(`${gatewayUrl}/api/staff/webhooks${path}`, {
    method: json === undefined ? 'GET' : 'POST',
    headers: { authorization, ...(json !== undefined && { 'content-type': 'application/json' }) },
    ...(json !== undefined && { body: JSON.stringify(json) }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever came back
  return { status: response.status, body: (await response.json()) as any };
}

async function complain(): Promise<string> {
  const response = await fetch(`${gatewayUrl}/api/complaints`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ text: 'A secret word', contact: { email: 'hooked@example.com' } }),
  });
  return ((await response.json()) as { reference: string }).reference;
}

/** The relay looks for webhooks anew after ten seconds, so a fresh one is told of what happens from then on. */
async function told(reference: string): Promise<Got | undefined> {
  return got.find(({ body }) => body.includes(reference));
}

async function complainUntilTold(): Promise<Got> {
  const references: string[] = [];
  const complainOnce = async () => {
    references.push(await complain());
    return got.find(({ body }) => references.some((reference) => body.includes(reference)));
  };
  return until('a complaint that the webhook is told of', complainOnce, 60, 1_000);
}

describe('R050 webhooks on the deployed stack', () => {
  it('tells another system what happened, signed, and keeps it in the log; a failure is tried again', async () => {
    const made = await staff('', { url: target, events: ['complaint.received'] });
    expect(made.status).toBe(201);
    const { id } = made.body.webhook;

    const first = await complainUntilTold();
    expect(new Verifier(made.body.secret).verify(first.body, first.headers)).toMatchObject({
      type: 'complaint.received',
      data: { status: 'received' },
    });
    expect(first.body).not.toMatch(/secret word|hooked/);
    const deliveryId = first.headers['webhook-id'];
    const logged = await until('the attempt in the log', async () => {
      const { attempts } = (await staff(`/${id}/deliveries`)).body;
      return attempts.find((one: { deliveryId: string }) => one.deliveryId === deliveryId);
    });
    expect(logged).toMatchObject({ outcome: 'delivered', status: 204, attempt: 1 });

    status = 500;
    const reference = await complain();
    const failing = await until('the first failure', () => told(reference));
    status = 204;
    const again = await until('another attempt under the same id', async () => {
      const same = got.filter(({ headers }) => headers['webhook-id'] === failing.headers['webhook-id']);
      return same.length > 1 ? same : undefined;
    });
    expect(again[1]?.body).toBe(failing.body);

    const before = got.length;
    expect((await staff(`/${id}/deliveries/${deliveryId}/redeliver`, {})).body.attempt).toBe(2);
    await until('the delivery by hand', async () => (got.length > before ? true : undefined));
    expect(got.at(-1)?.headers['webhook-id']).toBe(deliveryId);
    await staff(`/${id}/remove`, {});
  });

  it('refuses the address of the instance metadata, also where the same computer is allowed', async () => {
    const url = 'http://169.254.169.254/latest/meta-data';
    const { status: answered, body } = await staff('', { url, events: ['complaint.received'] });
    expect([answered, body.code]).toEqual([422, 'webhook-needs-https']);
  });
});
