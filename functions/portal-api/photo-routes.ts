import type { Route } from '../../shared/lambda/http.ts';
import { photoRoutes as routesOf } from '../../shared/lambda/photo-routes.ts';
import { followMerge } from '../../shared/usecases/complaints/follow-merge.ts';
import { grantPhotoUpload } from '../../shared/usecases/photos/grant-photo-upload.ts';
import { viewOwnPhotos } from '../../shared/usecases/photos/view-photos.ts';
import type { PortalDeps } from './deps.ts';
import { openStatus } from './status-route.ts';

const door = 'status';

/** The complaint that the page of a link shows: where a merged one lives on, if it is the customer's own. */
async function shownBy(deps: PortalDeps, token: string): Promise<string> {
  const reference = openStatus(deps, token);
  const alias = await followMerge(deps, await deps.complaints.head(reference));
  return alias?.isOwn ? alias.survivor.reference : reference;
}

/** Photos by the link of the status page. */
export const photoRoutes = (deps: PortalDeps): readonly Route[] =>
  routesOf({
    page: '/status',
    publicUrl: deps.publicUrl,
    uploadOrigin: deps.photos.uploadOrigin,
    grant: async (token, type, returnTo) =>
      grantPhotoUpload(deps, {
        reference: await shownBy(deps, token),
        type,
        door,
        realNow: deps.clock.realNow(),
        ...(returnTo !== undefined && { returnTo }),
      }),
    view: async (token) =>
      viewOwnPhotos(
        deps.photos,
        await deps.complaints.since(await shownBy(deps, token), 0),
        door,
        deps.clock.realNow(),
      ),
  });
