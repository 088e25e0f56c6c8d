import type { PhotoType } from './photo.ts';

/** A file that is a picture: rewritten so that it holds what draws it and nothing else. */
export interface Picture {
  readonly type: PhotoType;
  /** As it is shown: a picture taken with the phone on its side is turned. */
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}
