import { describe, expect, it } from 'vitest';
import { ids } from '../../shared/adapters/ids.ts';
import type { SurveyRepository } from '../../shared/data/survey-repository.ts';
import { referenceOf } from '../../shared/domain/complaints/reference.ts';
import type { SurveyEvent } from '../../shared/domain/surveys/events.ts';

const at = '2026-11-24T02:00:00.000Z';

function answer(reference: string, sequence: number): SurveyEvent {
  const counted = { sequence, at, expected: 5, received: 3, provenance: 'proven' } as const;
  const state = {
    reference,
    resolutionNumber: 1,
    customerId: 'c1',
    requestedAt: at,
    closesAt: '2026-12-22T02:00:00.000Z',
    counted,
  };
  const data = { expected: 5, received: 3, provenance: 'proven' } as const;
  return {
    reference,
    resolutionNumber: 1,
    sequence,
    type: 'answered',
    data,
    at,
    actor: { kind: 'customer' },
    commandId: `c${sequence}`,
    state,
  };
}

/** What every survey repository does; run against the fake and against the real table. */
export function surveyRepositoryContract(open: () => SurveyRepository): void {
  describe('a survey repository', () => {
    it('keeps every answer as a revision; a number is taken once', async () => {
      const repository = open();
      const reference = referenceOf(ids.hash(ids.commandId()));
      expect(await repository.head(reference, 1)).toBeUndefined();
      expect(await repository.append(answer(reference, 1))).toBe('appended');
      expect(await repository.append(answer(reference, 1))).toBe('taken');
      expect(await repository.append(answer(reference, 2))).toBe('appended');
      expect(await repository.head(reference, 1)).toEqual(answer(reference, 2));
      expect(await repository.since(reference, 1, 0)).toEqual([answer(reference, 1), answer(reference, 2)]);
      expect(await repository.since(reference, 2, 0)).toEqual([]);
    });
  });
}
