import { expect, it } from 'vitest';
import { findingsOf } from '../../../web/console/policies/findings-of.ts';

it('the page of a policy tells what is odd about the rules that lead to it, and nothing of the others', () => {
  const rules = [
    { when: { priority: ['urgent'] }, policy: 'fast' },
    { when: { channel: ['phone'] }, policy: 'slow' },
    { when: { priority: ['urgent'], tier: ['gold'] }, policy: 'gold' },
    { when: { cause: ['DEFECT'] }, policy: 'gold' },
    { when: { priority: ['low'] }, policy: 'fast' },
  ] as const;
  const told = (policy: string) =>
    findingsOf(policy, rules).map(({ code, rule, earlier }) => `${code} ${rule} ${earlier ?? ''}`.trim());
  expect(told('gold')).toEqual([
    'rule-shadowed 3 1',
    'rules-overlap 4 1',
    'rules-overlap 4 2',
    'rules-overlap 5 4',
  ]);
  expect(told('fast')).toContain('rules-gap 5');
  expect(told('slow')).toEqual(['rules-overlap 2 1', 'rules-overlap 4 2', 'rules-overlap 5 2']);
  expect(told('unused')).toEqual([]);
});
