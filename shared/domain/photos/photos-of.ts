import type { ComplaintEvent } from '../complaints/events.ts';
import type { ActorStamp } from '../identity/actor.ts';
import type { Instant } from '../instant.ts';
import type { Photo, PhotoDoor, PhotoRefusal } from './photo.ts';

/** A photo of a complaint, with who added it, when and by which door. */
export interface AddedPhoto extends Photo {
  readonly at: Instant;
  readonly actor: ActorStamp;
  readonly door: PhotoDoor;
}

export interface RefusedPhoto {
  readonly id: string;
  readonly reason: PhotoRefusal;
  readonly at: Instant;
  readonly door: PhotoDoor;
}

/** The photos in a complaint's log, oldest first. */
export const photosOf = (events: readonly ComplaintEvent[]): readonly AddedPhoto[] =>
  events.flatMap((event) => {
    if (event.type !== 'photo-added') return [];
    const { photo, door } = event.data;
    return [{ ...photo, door, at: event.at, actor: event.actor }];
  });

/** The files that were sent and not kept, oldest first. */
export const refusedPhotosOf = (events: readonly ComplaintEvent[]): readonly RefusedPhoto[] =>
  events.flatMap((event) => {
    if (event.type !== 'photo-refused') return [];
    const { photoId, reason, door } = event.data;
    return [{ id: photoId, reason, door, at: event.at }];
  });

/**
 * What the holder of a link may see. The status page: all that its customer sent. The receipt, which proves no mailbox:
 * only what came by a receipt. Photos of staff are the department's own, like notes.
 */
export const visibleAt = (door: 'receipt' | 'status', photo: { readonly door: PhotoDoor }): boolean =>
  door === 'receipt' ? photo.door === 'receipt' : photo.door !== 'console';
