import { expect, it } from 'vitest';
import { injectInto } from '../../support/attacks/header-injections.ts';
import { seeded } from '../../support/faults.ts';

it('P6 0 header injections in fuzzed fields of a mail (a million: npm run bench -- p6)', async () => {
  const random = seeded(6);
  const came: Record<string, number> = {};
  for (let i = 0; i < 2_000; i++) {
    const result = await injectInto(random);
    came[result] = (came[result] ?? 0) + 1;
  }
  expect(Object.keys(came).sort()).toEqual(['refused', 'sent']);
});
