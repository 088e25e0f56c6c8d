import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noScan, openPhotoScan, type ScanSubject } from '../../shared/adapters/photo-scan.ts';
import { arnOf, clientsOf } from '../conformance/emulator-under-test.ts';
import { type FunctionsOfTest, functionsOfTest } from '../conformance/functions-of-test.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';

const subject: ScanSubject = { bucket: 'photos', key: 'quarantine/R-7K2M-9QXD-4TA/x' };
const scan = openPhotoScan(arnOf('lambda', 'function:scan-of-test'));
let functions: FunctionsOfTest;
beforeAll(async () => {
  functions = await functionsOfTest(clientsOf(stackUnderTest().endpoint));
  await functions.deploy('scan-of-test', () => ({ answer: { clean: true } }));
});
afterAll(() => functions?.end());

describe('the scan hook: a function of whoever deploys', () => {
  it('is asked about the object and believed', async () => {
    const asked: unknown[] = [];
    for (const clean of [true, false]) {
      functions.behave('scan-of-test', ({ event }) => {
        asked.push(event);
        return { answer: { clean } };
      });
      expect(await scan(subject)).toBe(clean ? 'clean' : 'unsafe');
    }
    expect(asked).toEqual([subject, subject]);
  });

  it.each([
    ['an error', { error: 'the database of signatures is missing' }],
    ['nothing', {}],
    ['a word', { answer: 'clean' }],
    ['a verdict in another form', { answer: { clean: 'yes' } }],
  ])('gives no verdict with %s: the file waits', async (_what, reaction) => {
    functions.behave('scan-of-test', () => reaction);
    await expect(scan(subject)).rejects.toThrow('The scanner gave no verdict');
  });

  it('is not asked where none is set', async () => {
    expect(openPhotoScan(undefined)).toBe(noScan);
    expect(openPhotoScan('')).toBe(noScan);
  });
});
