import type { Ids } from '../../adapters/ids.ts';
import type { PhotoLinks } from '../../adapters/photo-links.ts';
import type { UploadGrant } from '../../contracts/photos.ts';
import type { ComplaintRepository } from '../../data/complaint-repository.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Instant } from '../../domain/instant.ts';
import { demandRoomForPhoto } from '../../domain/photos/decide-photo.ts';
import type { PhotoDoor, PhotoType } from '../../domain/photos/photo.ts';

export interface GrantDeps {
  readonly complaints: Pick<ComplaintRepository, 'head'>;
  readonly photos: Pick<PhotoLinks, 'grant'>;
  readonly ids: Pick<Ids, 'commandId'>;
}

export interface GrantRequest {
  readonly reference: string;
  readonly type: PhotoType;
  readonly door: PhotoDoor;
  readonly staffId?: string;
  /** In real time: from when the grant lasts. */
  readonly realNow: Instant;
  /** Where the bucket sends a browser without a script afterwards; an absolute address. */
  readonly returnTo?: string;
}

/**
 * Lets one file be sent to the bucket. Writes nothing: what counts is what passes the scanner, and the append of that holds
 * the limit however many grants were given. @throws DomainError `complaint-unknown`, `complaint-merged`, `too-many-photos`.
 */
export async function grantPhotoUpload(deps: GrantDeps, request: GrantRequest): Promise<UploadGrant> {
  const { returnTo, realNow, ...upload } = request;
  const head = await deps.complaints.head(request.reference);
  if (!head)
    throw new DomainError(
      'not-found',
      'complaint-unknown',
      'There is no such complaint; check the reference.',
    );
  demandRoomForPhoto(head.state);
  return deps.photos.grant(
    { ...upload, photoId: deps.ids.commandId(), sequence: head.sequence },
    realNow,
    returnTo,
  );
}
