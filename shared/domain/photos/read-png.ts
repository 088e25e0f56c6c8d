import { joined, standsAt, uint32 } from './bytes.ts';
import type { Picture } from './picture.ts';

const signature = '\x89PNG\r\n\x1a\n';
/** What draws the picture: size, palette, data, transparency, colours. Texts, times, EXIF and frames of films are dropped. */
const kept = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'pHYs'];

export const isPng = (bytes: Uint8Array): boolean => standsAt(bytes, 0, signature);

/** The picture without what is not needed to draw it and without what follows its end; undefined when it is damaged. */
export function readPng(bytes: Uint8Array): Picture | undefined {
  if (!standsAt(bytes, 12, 'IHDR') || uint32(bytes, 8) !== 13) return undefined;
  const parts = [bytes.subarray(0, 8)];
  let hasData = false;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + uint32(bytes, at);
    if (end > bytes.length) return undefined;
    if (kept.some((name) => standsAt(bytes, at + 4, name))) parts.push(bytes.subarray(at, end));
    hasData ||= standsAt(bytes, at + 4, 'IDAT');
    if (standsAt(bytes, at + 4, 'IEND')) {
      if (!hasData) return undefined;
      return { type: 'image/png', width: uint32(bytes, 16), height: uint32(bytes, 20), bytes: joined(parts) };
    }
    at = end;
  }
  return undefined;
}
