import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReceivedMail } from '../../local/inbox/received-mail.ts';
import { getJson } from '../../local/life/http.ts';
import { until } from '../../local/life/until.ts';
import { complaintRepository } from '../../shared/data/complaint-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import '../support/quiet-usage-lines.ts';
import { type Fault, faultyTable } from '../support/emulator/faulty-table.ts';
import { intakeOnTable } from '../support/emulator/intake-on-table.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';

const { outputs, inboxUrl, gatewayUrl, clock } = stackUnderTest();
const complaints = complaintRepository(openTable(outputs.tableName));
const complaint = (email = `${randomUUID()}@example.com`) => ({
  text: 'The cup is broken.',
  contact: { email },
  language: 'en',
});
const throttled = (times: number): Fault[] => Array.from({ length: times }, () => 'throttled');

describe('DynamoDB throttles', () => {
  it('for a moment: the write is tried again and the customer sees nothing of it', async () => {
    const table = faultyTable(throttled(2));
    const answer = await intakeOnTable(table)(randomUUID(), complaint());
    expect(answer.status).toBe(201);
    expect(table.attempts()).toBe(3);
    expect(await complaints.since(answer.json.reference, 0)).toHaveLength(1);
  });

  it('for long: 503 with Retry-After, nothing stored, and the same key is taken in afterwards', async () => {
    const [key, body] = [randomUUID(), complaint()];
    const table = faultyTable(throttled(3));
    const busy = await intakeOnTable(table)(key, body);
    expect(busy).toMatchObject({ status: 503, headers: { 'retry-after': '2' }, json: { code: 'try-again' } });
    const taken = await intakeOnTable(faultyTable([]))(key, body);
    expect(taken.status).toBe(201);
    expect((await complaints.since(taken.json.reference, 0)).map(({ type }) => type)).toEqual(['received']);
  });
});

describe('P1 P2 an answer is lost after the write', () => {
  it('once: the retry of the SDK finds its own write, and one complaint is there', async () => {
    const table = faultyTable(['reply-lost']);
    const answer = await intakeOnTable(table)(randomUUID(), complaint());
    expect(answer.status).toBe(201);
    expect(table.attempts()).toBe(2);
    expect(await complaints.since(answer.json.reference, 0)).toHaveLength(1);
  });

  it('and the process is killed: the customer who sends again gets the same complaint and one mail', async () => {
    const [key, email] = [randomUUID(), `${randomUUID()}@example.com`];
    const body = complaint(email);
    const program = join(import.meta.dirname, '../support/emulator/dies-after-write.ts');
    const child = spawn(process.execPath, [program, outputs.tableName, key, JSON.stringify(body), clock]);
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);

    const mails = async () =>
      (await getJson<ReceivedMail[]>(`${inboxUrl}/mails`)).filter(({ to }) => to.includes(email));
    await until('the mail that the dead process owed', async () => (await mails()).length === 1);
    const again = await fetch(`${gatewayUrl}/api/complaints`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
    });
    expect(again.status).toBe(201);
    const { reference } = (await again.json()) as { reference: string };
    const log = await complaints.since(reference, 0);
    expect(log.filter(({ type }) => type === 'received')).toHaveLength(1);
    expect(await mails()).toHaveLength(1);
  });
});
