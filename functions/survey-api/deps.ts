import type { Clock } from '../../shared/adapters/clock.ts';
import type { Ids } from '../../shared/adapters/ids.ts';
import type { Links } from '../../shared/adapters/links.ts';
import type { SurveyDeps as AnswerDeps } from '../../shared/usecases/surveys/record-answer.ts';

/** What the survey API needs; its IAM grants mirror it (infra/features/surveys.ts). */
export interface SurveyDeps extends AnswerDeps {
  readonly links: Pick<Links, 'sign' | 'verify'>;
  readonly ids: Ids;
  readonly clock: Clock;
}
