import { createHash } from 'node:crypto';
import type { Photo, PhotoDoor, PhotoType } from '../domain/photos/photo.ts';
import { photoPrefixes } from '../names.ts';

/** A file that may be sent: where it goes, and what its sender cannot change. A name that somebody typed is not in it. */
export interface PhotoUpload {
  readonly reference: string;
  readonly photoId: string;
  /** What the sender says it is; the scanner looks for itself. */
  readonly type: PhotoType;
  readonly door: PhotoDoor;
  /** The newest event when the grant was made: what came of the file stands above it. */
  readonly sequence: number;
  /** Who of staff adds it; absent: the customer. */
  readonly staffId?: string;
}

const uploaded = new RegExp(`^${photoPrefixes.quarantine}(R-[0-9A-Z-]{13})/([0-9A-Z]{26})$`);

/** Keys of objects are made of our own ids only. */
export const quarantineKey = ({ reference, photoId }: Pick<PhotoUpload, 'reference' | 'photoId'>): string =>
  `${photoPrefixes.quarantine}${reference}/${photoId}`;
export const keptKey = (reference: string, { id, digest }: Pick<Photo, 'id' | 'digest'>): string =>
  `${photoPrefixes.kept}${reference}/${id}-${digest}`;

/** Whose file a quarantine key names; undefined for a key that we never made. */
export function uploadOfKey(key: string): Pick<PhotoUpload, 'reference' | 'photoId'> | undefined {
  const [, reference, photoId] = uploaded.exec(key) ?? [];
  return reference === undefined || photoId === undefined ? undefined : { reference, photoId };
}

/** Names a kept picture by its content. */
export const digestOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 16);
