import type { Instant } from '../domain/instant.ts';
import type { ComplaintLife } from '../domain/reports/complaint-life.ts';
import type { SurveyResult } from '../domain/reports/survey-result.ts';
import { datedRows } from './dated-rows.ts';
import { keys } from './keys.ts';
import { monthsBetween } from './months-between.ts';
import type { Table } from './table.ts';

/** How the lives of all complaints went, and what became of their surveys. Derived; eventually consistent. */
export interface LifeRepository {
  /** Puts a row unless one of the same or a higher sequence is there. */
  putLife(life: ComplaintLife): Promise<'put' | 'newer-there'>;
  putSurvey(result: SurveyResult): Promise<'put' | 'newer-there'>;
  /** Complaints received from `from` until before `until`, oldest first. One Query a month; stops above `most`. */
  receivedBetween(from: Instant, until: Instant, most: number): Promise<readonly ComplaintLife[]>;
  /** Surveys asked from `from` until before `until`, oldest first. */
  askedBetween(from: Instant, until: Instant, most: number): Promise<readonly SurveyResult[]>;
}

/** Every instant's text is followed by `#reference`, so the bare instant of `until` sorts before all rows at it. */
const ranges = (partition: (month: string) => string, from: Instant, until: Instant) =>
  from < until
    ? monthsBetween(from.slice(0, 10), until.slice(0, 10)).map((month) => ({
        pk: partition(month),
        first: from,
        last: until,
      }))
    : [];

export function lifeRepository(table: Table): LifeRepository {
  const lives = datedRows<ComplaintLife>(table);
  const surveys = datedRows<SurveyResult>(table);
  return {
    putLife: (life) => lives.put(keys.life(life), life),
    putSurvey: (result) => surveys.put(keys.surveyResult(result), result),
    receivedBetween: (from, until, most) => lives.between(ranges(keys.lives, from, until), most),
    askedBetween: (from, until, most) => surveys.between(ranges(keys.surveyResults, from, until), most),
  };
}
