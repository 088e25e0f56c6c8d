import { keys } from '../../../shared/data/keys.ts';
import type { LifeRepository } from '../../../shared/data/life-repository.ts';
import type { ComplaintLife } from '../../../shared/domain/reports/complaint-life.ts';
import type { SurveyResult } from '../../../shared/domain/reports/survey-result.ts';
import { rowsBy } from './rows-by.ts';

/** In memory; held to the real repository by test/contract/life-repository.test.ts. */
export function fakeLifeRepository(): LifeRepository & {
  readonly lives: Map<string, ComplaintLife>;
  readonly surveys: Map<string, SurveyResult>;
} {
  const lives = rowsBy<ComplaintLife>(keys.life);
  const surveys = rowsBy<SurveyResult>(keys.surveyResult);
  return {
    lives: lives.rows,
    surveys: surveys.rows,
    putLife: lives.put,
    putSurvey: surveys.put,
    receivedBetween: lives.between,
    askedBetween: surveys.between,
  };
}
