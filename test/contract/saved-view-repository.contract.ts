import { describe, expect, it } from 'vitest';
import { ids } from '../../shared/adapters/ids.ts';
import type { SavedViewRepository } from '../../shared/data/saved-view-repository.ts';
import type { SavedView } from '../../shared/domain/complaints/saved-view.ts';
import { tuesdayMorning } from '../support/builders/complaints.ts';

const view = (over: Partial<SavedView> = {}): SavedView => ({
  name: 'Urgent',
  search: { view: 'open', priority: 'urgent' },
  savedBy: 'lin',
  savedAt: tuesdayMorning,
  ...over,
});

/** What every repository of views does; run against the fake and against the real table. */
export function savedViewRepositoryContract(open: () => SavedViewRepository): void {
  const own = () => `o-${ids.commandId()}`;

  describe('a repository of views', () => {
    it('keeps views by whoever has them, one for each id', async () => {
      const views = open();
      const [lin, wong] = [own(), own()];
      await views.put(lin, 'v1', view());
      await views.put(lin, 'v2', view({ name: 'Late' }));
      await views.put(lin, 'v1', view({ search: { view: 'mine' } }));
      await views.put(wong, 'v1', view({ name: 'Other' }));
      expect(await views.list(lin)).toEqual([view({ search: { view: 'mine' } }), view({ name: 'Late' })]);
      expect(await views.list(wong)).toEqual([view({ name: 'Other' })]);
    });

    it('shows what was removed no more, until it is saved again', async () => {
      const views = open();
      const lin = own();
      await views.put(lin, 'v1', view());
      await views.remove(lin, 'v1', view());
      expect(await views.list(lin)).toEqual([]);
      await views.put(lin, 'v1', view());
      expect(await views.list(lin)).toEqual([view()]);
    });
  });
}
