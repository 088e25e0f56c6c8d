import { randomUUID } from 'node:crypto';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { recordCostsNow } from '../../local/life/costs.ts';
import { postJson } from '../../local/life/http.ts';
import { staffClient } from '../../local/life/staff-client.ts';
import { until } from '../../local/life/until.ts';
import { demoPassword } from '../../local/seed-users.ts';
import { signIn } from '../../local/sign-in.ts';
import type { CostsView } from '../../shared/contracts/costs.ts';
import { keys } from '../../shared/data/keys.ts';
import { itemBytes, writeUnits } from '../../shared/domain/finance/units.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';

const sum = (amounts: readonly { readonly picodollars: string | null }[]): bigint =>
  amounts.reduce((total, { picodollars }) => total + BigInt(picodollars ?? 0), 0n);

describe('F11 costs on the deployed stack', () => {
  it('prices a complaint from its usage lines: one write, and Σ parts = total to the last picodollar', async () => {
    const { endpoint, apiUrl, gatewayUrl, outputs } = stackUnderTest();
    const complaint = { language: 'en', text: 'x'.repeat(3_000), contact: { email: 'cost@example.com' } };
    const headers = { 'idempotency-key': randomUUID() };
    const { reference } = await postJson<{ reference: string }>(
      `${apiUrl}/api/complaints`,
      complaint,
      headers,
      201,
    );
    const token = await signIn({ gatewayUrl, clientId: outputs.userPoolClientId }, 'fang', demoPassword);
    const finance = staffClient(gatewayUrl, token);

    const view = await until(`the cost of ${reference}`, async () => {
      await recordCostsNow(endpoint, outputs);
      const found = await finance.costs<CostsView>('');
      return found.complaints.some(({ name }) => name === reference) && found;
    });
    const total = BigInt(view.total);
    expect(view.durations).toBe('local');
    for (const parts of [view.functions, view.features, view.operations]) expect(sum(parts)).toBe(total);
    expect(sum(view.complaints) + BigInt(view.unattributed)).toBe(total);
    expect(view.gaps).toMatchObject({ unpriced: 0, cutLines: 0 });

    const { invocations } = await finance.costs<CostsView>('?invocations=all');
    const intake = invocations?.find(
      ({ functionName, references }) => functionName === 'intake-api' && references.includes(reference),
    );
    const writes = intake?.parts.filter(({ priceId }) => priceId === 'dynamodb-write-unit') ?? [];
    const Key = { pk: { S: keys.complaint(reference) }, sk: { S: keys.event(1) } };
    const { Item = {} } = await new DynamoDBClient({ endpoint }).send(
      new GetItemCommand({ TableName: outputs.tableName, Key }),
    );
    expect(writes).toMatchObject([{ operation: 'DynamoDB.PutItem', requests: 1 }]);
    expect(Number(writes[0]?.quantity)).toBe(writeUnits(itemBytes(Item)));
    for (const one of invocations ?? []) expect(sum(one.parts)).toBe(BigInt(one.picodollars));
  });
});
