import { expect, it } from 'vitest';
import { linksThatFail, scan, scannedContact, scannedDesk } from '../../support/attacks/link-scanner.ts';

it('P8 scanner requests on every link of every mail write nothing and use no link up (10,000: npm run bench -- p8)', async () => {
  const scanned = await scannedDesk();
  expect(await scan(scanned, 1_200)).toBe(1_200);
  expect(scanned.desk.writes()).toEqual([]);
  expect(await scanned.desk.mails.isSuppressed(scannedContact)).toBe(false);
  expect(await linksThatFail(scanned)).toEqual([]);
});
