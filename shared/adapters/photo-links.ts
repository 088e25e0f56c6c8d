import type { UploadGrant } from '../contracts/photos.ts';
import type { Instant } from '../domain/instant.ts';
import type { Photo } from '../domain/photos/photo.ts';
import type { PhotoUpload } from './photo-objects.ts';

/** Where photos go and how they are seen: signatures only, nothing is called. */
export interface PhotoLinks {
  /** Origins that a page must allow: where its forms and scripts send photos, and where pictures come from. */
  readonly uploadOrigin: string;
  readonly viewOrigin: string;
  /**
   * Lets one file in: exact key, 1 B to 10 MB, the named type, for five minutes. With `returnTo`, an absolute address, the
   * bucket sends the browser there afterwards, which is how it works without a script.
   */
  grant(upload: PhotoUpload, realNow: Instant, returnTo?: string): Promise<UploadGrant>;
  /** An address that shows one photo for ten to fifteen minutes, as a file to keep, and stays the same for up to five: `number` counts the complaint's photos from 1. */
  view(reference: string, photo: Photo, number: number, realNow: Instant): Promise<string>;
}
