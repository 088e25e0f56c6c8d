import type { SurveyEvent } from '../domain/surveys/events.ts';
import { eventLog } from './event-log.ts';
import { keys, sequenceOf } from './keys.ts';
import type { Table } from './table.ts';

/** The answers of one survey: the log of a complaint's resolution. */
export interface SurveyRepository {
  /** The newest answer, with the folded state; undefined when nobody has answered. */
  head(reference: string, resolutionNumber: number): Promise<SurveyEvent | undefined>;
  /** Answers after `sequence` (0: all), oldest first. */
  since(reference: string, resolutionNumber: number, sequence: number): Promise<readonly SurveyEvent[]>;
  append(event: SurveyEvent): Promise<'appended' | 'taken'>;
}

export function surveyRepository(table: Table): SurveyRepository {
  const log = eventLog(table);
  const toEvent = (
    reference: string,
    resolutionNumber: number,
    item: Readonly<Record<string, unknown>>,
  ): SurveyEvent => {
    const { pk: _pk, sk, v: _version, ...event } = item;
    return {
      ...event,
      reference,
      resolutionNumber,
      sequence: sequenceOf(String(sk)),
    } as unknown as SurveyEvent;
  };
  return {
    async head(reference, resolutionNumber) {
      const item = await log.head(keys.survey(reference, resolutionNumber));
      return item && toEvent(reference, resolutionNumber, item);
    },
    async since(reference, resolutionNumber, sequence) {
      const items = await log.since(keys.survey(reference, resolutionNumber), sequence);
      return items.map((item) => toEvent(reference, resolutionNumber, item));
    },
    append({ reference, resolutionNumber, sequence, ...event }) {
      return log.append(keys.surveyEvent(reference, resolutionNumber, sequence), event);
    },
  };
}
