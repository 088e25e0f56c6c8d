import type { PhotoLinks } from '../../adapters/photo-links.ts';
import type { PhotosView, PhotoView } from '../../contracts/photos.ts';
import type { ComplaintEvent } from '../../domain/complaints/events.ts';
import type { Instant } from '../../domain/instant.ts';
import { photoRoom } from '../../domain/photos/decide-photo.ts';
import { type AddedPhoto, photosOf, refusedPhotosOf, visibleAt } from '../../domain/photos/photos-of.ts';

type Viewer = Pick<PhotoLinks, 'view'>;

/** All photos of a complaint, oldest first, each with an address that shows it: for staff. */
export function viewPhotos(
  links: Viewer,
  events: readonly ComplaintEvent[],
  realNow: Instant,
): Promise<readonly PhotoView[]> {
  const reference = events[0]?.reference ?? '';
  return Promise.all(
    photosOf(events).map(async (photo, index): Promise<PhotoView> => {
      const { digest: _digest, actor, ...shown } = photo;
      return {
        ...shown,
        ...(actor.kind === 'staff' && actor.id !== undefined && { staffId: actor.id }),
        url: await links.view(reference, photo, index + 1, realNow),
      };
    }),
  );
}

/** What the holder of a link sees of them; others count for what is left, and show nowhere. */
export async function viewOwnPhotos(
  links: Viewer,
  events: readonly ComplaintEvent[],
  door: 'receipt' | 'status',
  realNow: Instant,
): Promise<PhotosView> {
  const own = (photo: Pick<AddedPhoto, 'door'>) => visibleAt(door, photo);
  const photos = await viewPhotos(links, events, realNow);
  const state = events.at(-1)?.state;
  return {
    photos: photos.filter(own).map(({ staffId: _staffId, ...photo }) => photo),
    refused: refusedPhotosOf(events)
      .filter(own)
      .map(({ id, reason }) => ({ id, reason })),
    left: state ? photoRoom(state) : 0,
  };
}
