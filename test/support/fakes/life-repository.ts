import { keys } from '../../../shared/data/keys.ts';
import type { LifeRepository } from '../../../shared/data/life-repository.ts';
import type { ComplaintLife } from '../../../shared/domain/reports/complaint-life.ts';
import type { SurveyResult } from '../../../shared/domain/reports/survey-result.ts';

function rowsBy<T extends { readonly sequence: number }>(keyOf: (row: T) => { readonly sk: string }) {
  const rows = new Map<string, T>();
  return {
    rows,
    async put(row: T): Promise<'put' | 'newer-there'> {
      const { sk } = keyOf(row);
      const there = rows.get(sk);
      if (there && there.sequence >= row.sequence) return 'newer-there';
      rows.set(sk, structuredClone(row));
      return 'put';
    },
    async between(from: string, until: string, most: number): Promise<readonly T[]> {
      const found = [...rows]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .filter(([sk]) => sk >= from && sk <= until);
      return found.slice(0, most + 1).map(([, row]) => structuredClone(row));
    },
  };
}

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
