import { afterEach, beforeEach, expect, it } from 'vitest';
import { forgetUnusedGrants, keepUnusedGrants, unusedEverywhere } from '../../../local/unused-grants.ts';

const folder = 'unit-test-of-unused-grants';
beforeEach(() => forgetUnusedGrants(folder));
afterEach(() => forgetUnusedGrants(folder));

const grant = (role: string, table: string, action = 'dynamodb:GetItem') =>
  `redress-test-backend-Complaintsintakeapi${role}: ${action} on arn:aws:dynamodb:us-east-1:000000000000:table/redress-test-storage-RecordsTable${table}`;

it('P19 a grant is unused when no stack used it, however each deployment called its role and table', () => {
  const onOne = grant('Role770D5366AE11F704299F', 'C9B7A30B-1FE1FB2EE0728');
  const onOther = grant('Role770D5366BB22F704299F', 'C9B7A30B-0A1B2C3D4E5F6');
  const putOnOne = grant('Role770D5366AE11F704299F', 'C9B7A30B-1FE1FB2EE0728', 'dynamodb:PutItem');
  keepUnusedGrants('stack', [onOne, putOnOne], folder);
  keepUnusedGrants('browser', [onOther], folder);
  expect(unusedEverywhere(['stack', 'browser'], folder)).toEqual([grant('Role', 'C9B7A30B')]);
});

it('P19 a suite that did not say what it used is no proof that all was used', () => {
  keepUnusedGrants('stack', [], folder);
  expect(() => unusedEverywhere(['stack', 'browser'], folder)).toThrow('browser');
});
