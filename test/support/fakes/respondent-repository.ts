import { keys } from '../../../shared/data/keys.ts';
import type { RespondentRepository } from '../../../shared/data/respondent-repository.ts';
import type { Respondent } from '../../../shared/domain/requests/respondent.ts';

/** In memory; held to the real repository by test/contract/respondent-repository.test.ts. */
export function fakeRespondentRepository(...there: readonly Respondent[]): RespondentRepository {
  const keyOf = ({ kind, id }: Pick<Respondent, 'kind' | 'id'>) => keys.respondent(kind, id).sk;
  const rows = new Map(there.map((one) => [keyOf(one), one]));
  return {
    list: async () =>
      [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, respondent]) => structuredClone(respondent)),
    find: async (kind, id) => structuredClone(rows.get(keyOf({ kind, id }))),
    async put(respondent) {
      const before = rows.get(keyOf(respondent));
      if ((before?.version ?? 0) !== respondent.version - 1) return 'changed-meanwhile';
      rows.set(keyOf(respondent), structuredClone(respondent));
      return 'put';
    },
  };
}
