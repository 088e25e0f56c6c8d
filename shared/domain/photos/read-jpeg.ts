import { joined, latin, standsAt, uint16, uint16Little, uint32, uint32Little } from './bytes.ts';
import type { Picture } from './picture.ts';

const startOfScan = 0xda;
const endOfImage = 0xd9;
const orientationTag = 0x0112;
/** Markers of frames: baseline, progressive and their kin; 0xc4, 0xc8 and 0xcc between them mean something else. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Colour profile and Adobe's colour transform change how it looks; all else beside the picture is dropped. */
const isKept = (bytes: Uint8Array, at: number, marker: number): boolean =>
  marker === 0xe2
    ? standsAt(bytes, at + 4, 'ICC_PROFILE\0')
    : marker === 0xee
      ? standsAt(bytes, at + 4, 'Adobe')
      : (marker < 0xe0 || marker > 0xef) && marker !== 0xfe;

/** Which way up the camera was held (EXIF, 1 to 8); 1 when nothing says so. */
function orientationOf(exif: Uint8Array): number {
  if (!standsAt(exif, 4, 'Exif\0\0')) return 1;
  const tiff = exif.subarray(10);
  const little = standsAt(tiff, 0, 'II');
  const short = little ? uint16Little : uint16;
  const first = (little ? uint32Little : uint32)(tiff, 4);
  for (let entry = 0; entry < Math.min(short(tiff, first), 200); entry++) {
    const at = first + 2 + entry * 12;
    if (short(tiff, at) !== orientationTag) continue;
    const value = short(tiff, at + 8);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** An EXIF block that says which way up, and nothing else: no place, no time, no camera. */
const exifOf = (orientation: number): Uint8Array =>
  Uint8Array.from([
    ...[0xff, 0xe1, 0, 34, ...latin('Exif\0\0'), ...latin('MM'), 0, 42, 0, 0, 0, 8],
    ...[0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
  ]);

/** Where the compressed data that begin there end: at the next marker that is not part of them. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length - 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at++;
  }
  return bytes.length;
}

export const isJpeg = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;

/** The picture without what is not needed to draw it and without what follows its end; undefined when it is damaged. */
export function readJpeg(bytes: Uint8Array): Picture | undefined {
  const parts: Uint8Array[] = [];
  let size: { width: number; height: number } | undefined;
  let orientation = 1;
  let scans = 0;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    const end = at + 2 + uint16(bytes, at + 2);
    if (end > bytes.length || end < at + 4) return undefined;
    if (marker === 0xe1) orientation = Math.max(orientation, orientationOf(bytes.subarray(at, end)));
    if (isFrame(marker)) size ??= { height: uint16(bytes, at + 5), width: uint16(bytes, at + 7) };
    const next = marker === startOfScan ? endOfScan(bytes, end) : end;
    if (marker === startOfScan) scans++;
    if (isKept(bytes, at, marker)) parts.push(bytes.subarray(at, next));
    at = next;
    if (bytes[at] === 0xff && bytes[at + 1] === endOfImage) {
      if (!size || scans === 0) return undefined;
      const turned = orientation >= 5;
      return {
        type: 'image/jpeg',
        width: turned ? size.height : size.width,
        height: turned ? size.width : size.height,
        bytes: joined([
          Uint8Array.of(0xff, 0xd8),
          ...(orientation > 1 ? [exifOf(orientation)] : []),
          ...parts,
          Uint8Array.of(0xff, endOfImage),
        ]),
      };
    }
  }
  return undefined;
}
