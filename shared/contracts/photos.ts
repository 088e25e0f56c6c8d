import * as z from 'zod';
import type { Instant } from '../domain/instant.ts';
import { type PhotoDoor, type PhotoRefusal, type PhotoType, photoTypes } from '../domain/photos/photo.ts';

/** Asking to send one photo. Its name is not asked for: names decide nothing and are kept nowhere. */
export const photoGrantRequest = z.strictObject({ type: z.enum(photoTypes) });

/** A form that a browser may post, once, to the bucket: every field as it is, then the file under the name `file`. */
export interface UploadGrant {
  readonly photoId: string;
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Real time. */
  readonly expiresAt: Instant;
}

/** What the scanner is called with: the key of an object that arrived. */
export const photoArrived = z.strictObject({ key: z.string().max(200) });

/** A photo as a page or the console shows it. */
export interface PhotoView {
  readonly id: string;
  readonly type: PhotoType;
  readonly bytes: number;
  /** In pixels, as it is shown. */
  readonly width: number;
  readonly height: number;
  readonly at: Instant;
  readonly door: PhotoDoor;
  /** Sign-in name of the member of staff who added it; absent: the customer. */
  readonly staffId?: string;
  /** From another origin, as a file to keep; for ten to fifteen minutes (real time). */
  readonly url: string;
}

/** `GET /api/status/{token}/photos`: what came of the files that were sent. */
export interface PhotosView {
  readonly photos: readonly PhotoView[];
  readonly refused: readonly { readonly id: string; readonly reason: PhotoRefusal }[];
  /** How many more may be sent. */
  readonly left: number;
}
