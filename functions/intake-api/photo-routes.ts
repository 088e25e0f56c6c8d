import type { Route } from '../../shared/lambda/http.ts';
import { photoRoutes as routesOf } from '../../shared/lambda/photo-routes.ts';
import { grantPhotoUpload } from '../../shared/usecases/photos/grant-photo-upload.ts';
import { viewOwnPhotos } from '../../shared/usecases/photos/view-photos.ts';
import type { IntakeDeps } from './deps.ts';
import { openReceipt } from './receipt-route.ts';

const door = 'receipt';

/** Photos by the link of the receipt: those of the form are sent here, so that intake stays one write. */
export const photoRoutes = (deps: IntakeDeps): readonly Route[] =>
  routesOf({
    page: '/receipt',
    publicUrl: deps.publicUrl,
    uploadOrigin: deps.photos.uploadOrigin,
    embedders: deps.embedders,
    grant: async (token, type, returnTo) =>
      grantPhotoUpload(deps, {
        reference: openReceipt(deps, token),
        type,
        door,
        realNow: deps.clock.realNow(),
        ...(returnTo !== undefined && { returnTo }),
      }),
    view: async (token) =>
      viewOwnPhotos(
        deps.photos,
        await deps.complaints.since(openReceipt(deps, token), 0),
        door,
        deps.clock.realNow(),
      ),
  });
