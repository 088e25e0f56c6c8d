import { type PhotoRefusal, photoLimits } from './photo.ts';
import type { Picture } from './picture.ts';
import { isJpeg, readJpeg } from './read-jpeg.ts';
import { isPng, readPng } from './read-png.ts';
import { isWebp, readWebp } from './read-webp.ts';

/**
 * What a file is, by its own bytes: its name and what its sender calls it decide nothing. A picture comes back rewritten:
 * place, time and camera are gone (EXIF), and so is whatever hid beside or behind it, such as a page, a script or an archive.
 */
export function inspectPhoto(bytes: Uint8Array): Picture | { readonly refused: PhotoRefusal } {
  if (bytes.length === 0) return { refused: 'empty' };
  if (bytes.length > photoLimits.bytes) return { refused: 'too-large' };
  const read = isJpeg(bytes) ? readJpeg : isPng(bytes) ? readPng : isWebp(bytes) ? readWebp : undefined;
  if (!read) return { refused: 'not-a-photo' };
  const picture = read(bytes);
  if (!picture || picture.width === 0 || picture.height === 0) return { refused: 'damaged' };
  return picture.width * picture.height > photoLimits.pixels ? { refused: 'too-many-pixels' } : picture;
}
