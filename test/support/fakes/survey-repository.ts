import type { SurveyRepository } from '../../../shared/data/survey-repository.ts';
import type { SurveyEvent } from '../../../shared/domain/surveys/events.ts';

/** In memory; held to the real repository by test/contract/survey-repository.contract.ts. */
export function fakeSurveyRepository(): SurveyRepository {
  const log = new Map<string, SurveyEvent[]>();
  const of = (reference: string, resolutionNumber: number) =>
    log.get(`${reference}#${resolutionNumber}`) ?? [];
  return {
    head: async (reference, resolutionNumber) => structuredClone(of(reference, resolutionNumber).at(-1)),
    since: async (reference, resolutionNumber, sequence) =>
      structuredClone(of(reference, resolutionNumber).filter((event) => event.sequence > sequence)),
    async append(event) {
      const events = of(event.reference, event.resolutionNumber);
      if (events.some(({ sequence }) => sequence === event.sequence)) return 'taken';
      const next = [...events, structuredClone(event)].sort((a, b) => a.sequence - b.sequence);
      log.set(`${event.reference}#${event.resolutionNumber}`, next);
      return 'appended';
    },
  };
}
