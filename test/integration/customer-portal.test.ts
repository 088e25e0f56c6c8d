import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openKeyRing } from '../../shared/adapters/key-ring.ts';
import type { LinkPurpose } from '../../shared/adapters/links.ts';
import { openLinks } from '../../shared/adapters/signed-links.ts';
import { complaintRepository } from '../../shared/data/complaint-repository.ts';
import { mailRepository } from '../../shared/data/mail-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { addSeconds, fromMillis } from '../../shared/domain/instant.ts';
import { hidden } from '../support/builders/customer-desk.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';

const { gatewayUrl, outputs } = stackUnderTest();
const table = openTable(outputs.tableName);
const complaints = complaintRepository(table);
const links = openLinks(await openKeyRing(outputs.keyRingSecretId));
const tokenFor = (purpose: LinkPurpose, id: string) =>
  links.sign(purpose, id, addSeconds(fromMillis(Date.now()), 3600));

const post = (path: string, form: Record<string, string>) =>
  fetch(`${gatewayUrl}${path}`, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });
const get = async (path: string) => (await fetch(`${gatewayUrl}${path}`)).text();

async function complain(email: string): Promise<string> {
  const response = await fetch(`${gatewayUrl}/api/complaints`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ text: 'The cup is broken.', contact: { email }, language: 'en' }),
  });
  return ((await response.json()) as { reference: string }).reference;
}

const confirm = async (reference: string) =>
  (await post(`/confirm/${tokenFor('confirm', reference)}`, { confirm: 'yes' })).headers.get('location') ??
  '';

describe('what a customer does on the deployed stack', () => {
  it('sends the form, sees the receipt, confirms, writes and withdraws', async () => {
    const form = await get('/complaint?lang=en');
    const sent = { text: 'The cup is broken.', reach: `${randomUUID()}@example.com`, language: 'en' };
    const taken = await post('/complaint?lang=en', { ...sent, key: hidden(form, 'key') });
    expect(taken.status).toBe(303);
    const receipt = await get(taken.headers.get('location') ?? '');
    const reference = /R-\w{4}-\w{4}-\w{3}/.exec(receipt)?.[0] ?? '';
    expect(receipt).toContain('We have your complaint');

    const status = await confirm(reference);
    expect(status).toMatch(/^\/status\//);
    const page = await get(status);
    const frame = {
      commandId: hidden(page, 'commandId'),
      expectedSequence: hidden(page, 'expectedSequence'),
    };
    const [path = ''] = status.split('?');
    expect((await post(`${path}/message`, { ...frame, text: 'Hello' })).status).toBe(303);
    expect((await post(`${path}/message`, { ...frame, text: 'Hello' })).status).toBe(303);
    expect((await post(`${path}/withdraw`, frame)).status).toBe(303);
    expect(
      (await complaints.since(reference, 0))
        .map(({ type }) => type)
        .filter((type) => !type.startsWith('clock')),
    ).toEqual(['received', 'confirmed', 'customer-wrote', 'withdrawn']);
  });

  it('gives one address one customer when two complaints are confirmed at once', async () => {
    const email = `${randomUUID()}@example.com`;
    const references = [await complain(email), await complain(email.toUpperCase())];
    await Promise.all(references.map(confirm));
    const [one, two] = await Promise.all(references.map((reference) => complaints.head(reference)));
    expect(one?.state.customerId).toMatch(/^[\w-]{22}$/);
    expect(two?.state.customerId).toBe(one?.state.customerId);
  });

  it('unsubscribes by a multipart post, as RFC 8058 lets mail programs send it', async () => {
    const contact = `k1#${randomUUID()}`;
    const url = `${gatewayUrl}/unsubscribe/${tokenFor('unsubscribe', contact)}`;
    await fetch(url);
    await fetch(url, { method: 'HEAD' });
    await fetch(url, { method: 'POST' });
    expect(await mailRepository(table).isSuppressed(contact)).toBe(false);
    const body = new FormData();
    body.set('List-Unsubscribe', 'One-Click');
    expect((await fetch(url, { method: 'POST', body })).status).toBe(200);
    expect(await mailRepository(table).isSuppressed(contact)).toBe(true);
  });
});
