import { describe, expect, it } from 'vitest';
import { policy } from '../../../shared/contracts/definitions/policies.ts';
import { previewRequest } from '../../../shared/contracts/policy-preview.ts';
import { defaultPolicies } from '../../../shared/domain/sla/default-policies.ts';
import { targetKinds } from '../../../shared/domain/sla/policies.ts';
import { errorUnder, policyOf, typedPolicy } from '../../../web/console/policies/policy-value.ts';
import { previewRequestOf, previewRows, supposedNow } from '../../../web/console/policies/preview-value.ts';
import { policyValue } from '../../support/builders/policy-values.ts';

const zone = 'Asia/Shanghai';
const value = policyValue({
  effectiveFrom: '2026-12-31T16:00:00.000Z',
  standard: { en: 'x', 'zh-TW': 'y' },
});

describe('a policy in the form of the console', () => {
  it.each([value, ...defaultPolicies.map((one) => one.value)])('says what was stored, whole', (stored) => {
    const again = policyOf(typedPolicy(stored, zone), zone, stored);
    // The form knows days: an effective date within a day is its beginning.
    expect({ ...again, effectiveFrom: '' }).toEqual({ ...stored, effectiveFrom: '' });
    expect(policy.safeParse(again).success).toBe(true);
  });

  it('shows hours, per cents without the breach, and the day in the zone of its calendar', () => {
    const typed = typedPolicy(value, zone);
    expect(typed.targets.resolution).toEqual({ hours: '10', warnings: '75' });
    expect(typed.targets.claimDecision).toEqual({ hours: '', warnings: '' });
    expect(typed.effectiveOn).toBe('2027-01-01');
    expect(policyOf(typed, zone, value).effectiveFrom).toBe(value.effectiveFrom);
  });

  it.each([
    ['50, 75', [0.5, 0.75, 1]],
    ['50%、75%', [0.5, 0.75, 1]],
    ['50 75 90', [0.5, 0.75, 0.9, 1]],
    ['', [1]],
    ['120', [1.2, 1]],
  ])('reads the warnings %j', (warnings, shares) => {
    const typed = typedPolicy(value, zone);
    const changed = { ...typed, targets: { ...typed.targets, resolution: { hours: '1.5', warnings } } };
    expect(policyOf(changed, zone, value).targets.resolution).toEqual({ seconds: 5400, shares });
  });

  it('R140 says after how many hours untouched is told; without any it is the usual time again', () => {
    const eight = { ...value, untouchedSeconds: 8 * 3600 };
    const typed = typedPolicy(eight, zone);
    expect(typed.untouchedHours).toBe('8');
    expect(policyOf({ ...typed, untouchedHours: '1.5' }, zone, eight).untouchedSeconds).toBe(5400);
    expect(policyOf({ ...typed, untouchedHours: ' ' }, zone, eight)).not.toHaveProperty('untouchedSeconds');
  });

  it('leaves out what is blank, and keeps what it does not show', () => {
    const typed = typedPolicy(value, zone);
    const blank = {
      ...typed,
      targets: { ...typed.targets, firstResponse: { hours: ' ', warnings: '50' } },
      standard: { en: ' ', 'zh-CN': '', 'zh-TW': '' },
    };
    const changed = policyOf(blank, zone, { ...value, more: 1 } as never);
    expect(changed.targets).not.toHaveProperty('firstResponse');
    expect(changed).not.toHaveProperty('standard');
    expect(changed).toHaveProperty('more', 1);
  });

  it('finds what is wrong with a field or inside it, and not with one whose name begins the same', () => {
    const errors = [{ field: 'value/targets/resolution/shares/1', code: 'c', message: 'm' }];
    expect(errorUnder(errors, 'value/targets/resolution/shares')?.message).toBe('m');
    expect(errorUnder(errors, 'value/targets/resol')).toBeUndefined();
  });
});

describe('a supposed complaint in the form of the console', () => {
  it('is what the API is asked; what is not known is left out', () => {
    const typed = { ...supposedNow(new Date(2026, 10, 24, 10, 5)), cause: 'DAMAGED' };
    expect([typed.day, typed.time]).toEqual(['2026-11-24', '10:05']);
    const asked = previewRequestOf(typed, { id: 'p', value });
    expect(previewRequest.safeParse(asked).success).toBe(true);
    expect(asked).toMatchObject({ cause: 'DAMAGED', at: new Date(2026, 10, 24, 10, 5).toISOString() });
    expect(asked).not.toHaveProperty('tier');
    expect(previewRequestOf({ ...typed, day: 'soon' }).at).toBe('soon 10:05');
  });

  it('shows every promise that one of the two makes', () => {
    const promise = (clock: string) => ({ clock });
    const view = {
      now: { promises: [promise('resolution')] },
      draft: { promises: [promise('followUp'), promise('resolution')] },
    };
    const rows = previewRows(view as never, targetKinds);
    expect(rows.map(({ clock, now, draft }) => [clock, now !== undefined, draft !== undefined])).toEqual([
      ['resolution', true, true],
      ['followUp', false, true],
    ]);
  });
});
