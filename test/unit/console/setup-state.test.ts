import { describe, expect, it } from 'vitest';
import { deskSettings } from '../../../shared/contracts/definitions/triage.ts';
import { defaultDeskSettings, setupSteps } from '../../../shared/domain/triage/desk-settings.ts';
import { afterStep, openStep, stepAfter } from '../../../web/console/setup/setup-state.ts';

describe('R251 the set-up', () => {
  it('begins with working defaults, and ends when each step was done or skipped', () => {
    let settings = defaultDeskSettings;
    const shown: string[] = [];
    for (let step = openStep(settings); step; step = openStep(settings)) {
      shown.push(step);
      settings = afterStep(settings, step, step === 'company' ? 'done' : 'skipped');
      expect(deskSettings.safeParse(settings).error?.issues).toBeUndefined();
    }
    expect(shown).toEqual(setupSteps);
    expect(settings.setup).toMatchObject({ company: 'done', mail: 'skipped' });
    expect(settings.repeatedCause).toEqual(defaultDeskSettings.repeatedCause);
  });

  it('keeps what a step set, and leads from each step to the next', () => {
    const company = { name: { en: 'Lamps & Co' }, languages: ['en', 'zh-TW'] as const };
    const settings = afterStep(defaultDeskSettings, 'company', 'done', { company });
    expect(settings.company).toEqual(company);
    expect(openStep(settings)).toBe('team');
    expect(setupSteps.map(stepAfter)).toEqual([...setupSteps.slice(1), undefined]);
  });
});
