import { describe, expect, it } from 'vitest';
import { languages } from '../../../../shared/domain/language.ts';
import { behaviours, faults, isLate, isPublic } from '../../../../shared/domain/triage/assessment.ts';
import { countsAgainstStaff } from '../../../../shared/domain/triage/cause.ts';
import { defaultCauses } from '../../../../shared/domain/triage/default-causes.ts';
import { indicatorGroups, productLineOf } from '../../../../shared/domain/triage/indicator.ts';
import { translate } from '../../../../shared/i18n/translate.ts';

describe('what an assessment says', () => {
  it.each([
    ['not there yet', { promisedAt: '2026-11-20' }, true],
    ['the day after', { promisedAt: '2026-11-20', arrivedAt: '2026-11-21' }, true],
    ['on the day', { promisedAt: '2026-11-20', arrivedAt: '2026-11-20' }, false],
    ['late on the promised day', { promisedAt: '2026-11-20', arrivedAt: '2026-11-20T23:59' }, false],
    ['before the time', { promisedAt: '2026-11-20T14:00', arrivedAt: '2026-11-20T14:00' }, false],
    ['a minute after the time', { promisedAt: '2026-11-20T14:00', arrivedAt: '2026-11-20T14:01' }, true],
    ['some time that day', { promisedAt: '2026-11-20T14:00', arrivedAt: '2026-11-20' }, true],
    ['the day before', { promisedAt: '2026-11-20T00:01', arrivedAt: '2026-11-19' }, false],
  ])('R072 a delivery is late or not: %s', (_when, delivery, late) => {
    expect(isLate(delivery)).toBe(late);
  });

  it('R222 MISUSE never counts against staff, whatever an old entry says; other causes do by fault', () => {
    const causes = new Map(defaultCauses.map((cause) => [cause.code, cause]));
    expect(countsAgainstStaff({ cause: 'MISUSE', fault: 'staff' }, causes)).toBe(false);
    expect(countsAgainstStaff({ cause: 'ATTITUDE', fault: 'staff' }, causes)).toBe(true);
    expect(countsAgainstStaff({ cause: 'ATTITUDE', fault: 'customer' }, causes)).toBe(false);
    expect(countsAgainstStaff({ cause: 'ATTITUDE' }, causes)).toBe(false);
  });

  it('R114 tells private from public behaviour', () => {
    expect(behaviours.filter((one) => !isPublic(one))).toEqual(['warned-others', 'stopped-buying']);
  });

  it('R134 finds the product line in what the customer called the product; the longest word decides', () => {
    const lines = new Map([
      ['phones', { name: {}, words: ['phone', '手机'] }],
      ['headphones', { name: {}, words: ['headphone'] }],
      ['other', { name: {} }],
    ]);
    expect(productLineOf('Ｈｅａｄｐｈｏｎｅ X2', lines)).toBe('headphones');
    expect(productLineOf('旗舰手机 128G', lines)).toBe('phones');
    expect(productLineOf('kettle', lines)).toBeUndefined();
    expect(productLineOf(undefined, lines)).toBeUndefined();
  });

  it.each(languages)('has names in %s for faults, behaviours and groups of indicators', (language) => {
    const keys = [
      ...faults.map((one) => `library.fault.${one}`),
      ...behaviours.map((one) => `library.behaviour.${one}`),
      ...indicatorGroups.map((one) => `library.group.${one}`),
      'library.cause.UNCLASSIFIED',
    ];
    for (const key of keys) expect(translate(language, key)).not.toBe(key);
  });
});
