import type { Decision } from '../complaints/decision.ts';
import type { ComplaintState } from '../complaints/state.ts';
import { DomainError } from '../errors.ts';
import { type PhotoCommands, photoLimits } from './photo.ts';

/** How many more photos a complaint takes. */
export function photoRoom({ status, photos = 0, refusedPhotos = 0 }: ComplaintState): number {
  const closed = status === 'merged' || refusedPhotos >= photoLimits.refusals;
  return closed ? 0 : Math.max(0, photoLimits.perComplaint - photos);
}

/** Whether one more may be sent. @throws DomainError conflict/`complaint-merged`, conflict/`too-many-photos`. */
export function demandRoomForPhoto(state: ComplaintState): void {
  if (state.status === 'merged') {
    throw new DomainError(
      'conflict',
      'complaint-merged',
      'This complaint goes on under another reference; add the photo there.',
      { ...(state.mergedInto && { mergedInto: state.mergedInto }) },
    );
  }
  if (photoRoom(state) > 0) return;
  throw new DomainError('conflict', 'too-many-photos', 'This complaint takes no more photos.', {
    limit: photoLimits.perComplaint,
  });
}

/** What the commands about photos decide. Counted in the state, so that the conditional append guards the limit. */
export const photoDecisions: { readonly [T in keyof PhotoCommands]: Decision<T> } = {
  'add-photo': (state, data) => {
    demandRoomForPhoto(state);
    return { type: 'photo-added', data };
  },
  'refuse-photo': ({ refusedPhotos = 0 }, data) =>
    refusedPhotos < photoLimits.refusals ? { type: 'photo-refused', data } : undefined,
};
