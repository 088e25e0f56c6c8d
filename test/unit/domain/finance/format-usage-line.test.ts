import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLogLine } from '../../../../shared/contracts/log-lines.ts';
import { formatUsageLine, usageLineLimit } from '../../../../shared/domain/finance/format-usage-line.ts';
import type { OperationUse } from '../../../../shared/domain/finance/invocation.ts';
import { billingOf } from '../../../../shared/domain/finance/operation-prices.ts';
import { usage } from '../../../support/builders/finance.ts';

const known = [
  'DynamoDB.PutItem',
  'DynamoDB.UpdateItem',
  'DynamoDB.Query',
  'DynamoDB.GetItem',
  'SQS.SendMessage',
  'SES.SendRawEmail',
  'SecretsManager.GetSecretValue',
  'DynamoDB.TransactWriteItems',
];
const operation = fc.oneof(
  fc.constantFrom(...known),
  fc.string({ unit: 'grapheme', maxLength: 80 }).filter((name) => name !== '__proto__'),
);
const used = fc.tuple(fc.nat(1e6), fc.double({ min: 0, max: 1e6, noNaN: true }));
const anyLine = fc.record({
  functionName: fc.string({ unit: 'grapheme', maxLength: 64 }),
  feature: fc.string({ unit: 'grapheme', maxLength: 64 }),
  requestId: fc.uuid(),
  durationMs: fc.double({ min: 0, max: 900_000, noNaN: true }),
  memoryMb: fc.integer({ min: 128, max: 10_240 }),
  cold: fc.boolean(),
  references: fc.array(fc.oneof(fc.constant('R-7K2M-9QXD-4TA'), fc.string({ unit: 'grapheme' })), {
    maxLength: 100,
  }),
  moreReferences: fc.nat(1000),
  use: fc.dictionary(operation, used as fc.Arbitrary<OperationUse>, { maxKeys: 20 }),
});
const requestsOf = (use: Readonly<Record<string, OperationUse>>) =>
  Object.values(use).reduce((sum, [requests]) => sum + requests, 0);

describe('G11 the usage line', () => {
  it('has at most 500 bytes whatever happened, loses no request, and counts every complaint', () => {
    fc.assert(
      fc.property(
        anyLine,
        fc.option(fc.string({ unit: 'grapheme', maxLength: 128 }), { nil: undefined }),
        (line, reader) => {
          const text = formatUsageLine(line, reader);
          expect(Buffer.byteLength(text)).toBeLessThanOrEqual(usageLineLimit);
          expect(text).not.toContain('\n');
          const fact = readLogLine(text);
          if (fact.kind !== 'usage') throw new Error(`read back as ${fact.kind}: ${text}`);
          expect(requestsOf(fact.usage.use)).toBe(requestsOf(line.use));
          expect(fact.usage.references.length + fact.usage.moreReferences).toBe(
            line.references.length + line.moreReferences,
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('names what a busy batch did, by operation, with some of its complaints', () => {
    const references = Array.from({ length: 100 }, (_, i) => `R-7K2M-9QXD-${String(i).padStart(3, '0')}`);
    const use = {
      'DynamoDB.GetItem': [100, 100],
      'DynamoDB.PutItem': [40, 40],
      'SQS.SendMessage': [120, 120],
    } as const;
    const text = formatUsageLine(usage({ functionName: 'relay', feature: 'stream', references, use }));
    const line = JSON.parse(text);
    expect(line.u).toEqual(use);
    expect(line.refs.length).toBeGreaterThanOrEqual(12);
    expect(line.refs.length + line.more).toBe(100);
  });

  it('falls back to what is priced the same before it drops an operation', () => {
    const names = [
      'GetItem',
      'Query',
      'BatchGetItem',
      'PutItem',
      'UpdateItem',
      'DeleteItem',
      'TransactWriteItems',
    ];
    const use = Object.fromEntries(
      names.map((name): [string, OperationUse] => [`DynamoDB.${name}`, [123456, 123456.5]]),
    );
    const fact = readLogLine(formatUsageLine(usage({ use })));
    expect(fact).toMatchObject({
      usage: { use: { 'DynamoDB.reads': [370_368, 370_369.5], 'DynamoDB.writes': [493_824, 493_826] } },
    });
  });

  it('keeps a price for all that a cold invocation does to change an account of the user pool', () => {
    const names = [
      'HttpApi.Request',
      'SecretsManager.GetSecretValue',
      'DynamoDB.GetItem',
      'DynamoDB.Query',
      'DynamoDB.PutItem',
      'SQS.SendMessage',
      ...['GetUser', 'ListGroupsForUser', 'AddUserToGroup', 'RemoveUserFromGroup', 'DisableUser'].map(
        (name) => `CognitoIdentityProvider.Admin${name}`,
      ),
      'CognitoIdentityProvider.AdminUserGlobalSignOut',
    ];
    const use = Object.fromEntries(names.map((name): [string, OperationUse] => [name, [12, 12.5]]));
    const fact = readLogLine(formatUsageLine(usage({ functionName: 'staff-api', use }), 'lin'));
    if (fact.kind !== 'usage') throw new Error(fact.kind);
    expect(Object.keys(fact.usage.use).filter((name) => !billingOf(name))).toEqual([]);
    expect(fact.usage.use['CognitoIdentityProvider.requests']).toEqual([72, 75]);
  });

  it('names the member of staff who asked', () => {
    expect(JSON.parse(formatUsageLine(usage(), 'lin'))).toMatchObject({ by: 'lin', req: 'r-1' });
  });
});
