import type { SavedViewRepository } from '../../../shared/data/saved-view-repository.ts';
import type { SavedView } from '../../../shared/domain/complaints/saved-view.ts';

/** In memory; held to the real repository by test/contract/saved-view-repository.test.ts. */
export function fakeSavedViewRepository(): SavedViewRepository {
  const rows = new Map<string, SavedView>();
  return {
    list: async (of) =>
      [...rows]
        .filter(([key]) => key.startsWith(`${of}#`))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, view]) => structuredClone(view)),
    async put(of, id, view) {
      rows.set(`${of}#${id}`, structuredClone(view));
    },
    async remove(of, id) {
      rows.delete(`${of}#${id}`);
    },
  };
}
