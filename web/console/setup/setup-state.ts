import {
  type DeskSettings,
  type SetupStep,
  setupSteps,
} from '../../../shared/domain/triage/desk-settings.ts';

type Looked = Pick<DeskSettings, 'setup'>;

/** The first step that nobody has looked at; undefined: all are behind. */
export const openStep = ({ setup }: Looked): SetupStep | undefined =>
  setupSteps.find((step) => setup?.[step] === undefined);

/** The step after one, in the order in which they are shown. */
export const stepAfter = (step: SetupStep): SetupStep | undefined => setupSteps[setupSteps.indexOf(step) + 1];

/** The settings once a step is done or skipped, with what it set; everything else stays as it is. */
export const afterStep = (
  before: DeskSettings,
  step: SetupStep,
  how: 'done' | 'skipped',
  set: Partial<DeskSettings> = {},
): DeskSettings => ({ ...before, ...set, setup: { ...before.setup, [step]: how } });
