import type { ComplaintView } from '../../../shared/contracts/staff-views.ts';
import type { PhotoRefusal } from '../../../shared/domain/photos/photo.ts';

/** What came of a photo that was sent: `kept`, or why it was not; undefined while nobody has looked at it. */
export function verdictOn(
  view: Pick<ComplaintView, 'photos' | 'timeline'>,
  photoId: string,
): 'kept' | PhotoRefusal | undefined {
  if (view.photos.some(({ id }) => id === photoId)) return 'kept';
  const refusal = view.timeline.find(
    (entry) => entry.type === 'photo-refused' && entry.data.photoId === photoId,
  );
  return refusal?.type === 'photo-refused' ? refusal.data.reason : undefined;
}
