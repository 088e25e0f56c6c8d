import type { Ids } from '../../shared/adapters/ids.ts';
import {
  type SavedViewsView,
  savedViewRequest,
  savedViewsQuery,
} from '../../shared/contracts/saved-views.ts';
import { everybody, type SavedViewRepository } from '../../shared/data/saved-view-repository.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { authorize, may } from '../../shared/domain/identity/permissions.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { type Route, route } from '../../shared/lambda/http.ts';
import { parseWith } from '../../shared/lambda/parse.ts';
import { checkEnabled } from './check-enabled.ts';
import { type StaffMember, staffOf } from './staff-member.ts';

export interface SavedViewRouteDeps {
  readonly savedViews: SavedViewRepository;
  readonly ids: Pick<Ids, 'hash'>;
  readonly isEnabled: (staffId: string) => Promise<boolean>;
  readonly realNow: () => Instant;
}

const path = '/api/staff/views';
const feature = 'staff-queue';
/** More tabs than this nobody finds anything in. */
const most = 20;

async function viewsOf(
  { savedViews, realNow }: SavedViewRouteDeps,
  reader: StaffMember,
): Promise<SavedViewsView> {
  const [own, shared] = await Promise.all([savedViews.list(reader.id), savedViews.list(everybody)]);
  return { own, shared, mayShare: may(reader, 'view.share'), now: realNow() };
}

/** Views of the queue that people named: their own, and those of everybody. */
export const savedViewRoutes = (deps: SavedViewRouteDeps): readonly Route[] => [
  route({
    method: 'GET',
    path,
    policy: { action: 'complaint.list' },
    feature,
    async handle(request) {
      parseWith(savedViewsQuery, request.query, request.language);
      return { status: 200, json: await viewsOf(deps, staffOf(request)) };
    },
  }),
  route({
    method: 'POST',
    path,
    policy: { action: 'complaint.list' },
    feature,
    body: savedViewRequest,
    async handle(request) {
      const by = staffOf(request);
      const { name, search, shared, removed } = request.body;
      if (shared) authorize(by, 'view.share');
      await checkEnabled(deps.isEnabled, by.id);
      const of = shared ? everybody : by.id;
      const id = Buffer.from(deps.ids.hash(name)).toString('base64url');
      const view = { name, search, savedBy: by.id, savedAt: deps.realNow() };
      if (removed) await deps.savedViews.remove(of, id, view);
      else {
        demandRoom(await deps.savedViews.list(of), name);
        await deps.savedViews.put(of, id, view);
      }
      return { status: 200, json: await viewsOf(deps, by) };
    },
  }),
];

/** @throws DomainError conflict/`too-many-views`. */
function demandRoom(there: readonly { readonly name: string }[], name: string): void {
  if (there.length < most || there.some((one) => one.name === name)) return;
  throw new DomainError(
    'conflict',
    'too-many-views',
    `There are ${most} views already; take one away first.`,
    {
      most,
    },
  );
}
