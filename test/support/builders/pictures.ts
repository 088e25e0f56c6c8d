import { readFileSync } from 'node:fs';
import { join as pathOf } from 'node:path';
import { joined, latin } from '../../../shared/domain/photos/bytes.ts';

const file = (name: string) => new Uint8Array(readFileSync(pathOf(import.meta.dirname, '../photos', name)));

/** Drawn by a browser, 64 × 48 pixels. */
export const cup = { jpeg: file('cup.jpg'), png: file('cup.png'), webp: file('cup.webp') } as const;

/** A segment of a JPEG: marker, length, content. */
export const segment = (marker: number, content: Uint8Array): Uint8Array =>
  joined([Uint8Array.of(0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 0xff), content]);

/** A JPEG with one more segment behind its start. */
export const withSegment = (jpeg: Uint8Array, marker: number, content: Uint8Array): Uint8Array =>
  joined([jpeg.subarray(0, 2), segment(marker, content), jpeg.subarray(2)]);

/** EXIF as a phone writes it: which way up, and where it was taken. */
export const exif = (orientation: number, place = 'GPS 31.2304N 121.4737E'): Uint8Array =>
  joined([
    latin('Exif\0\0II*\0'),
    Uint8Array.of(8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0),
    latin(place),
  ]);

/** A chunk of a PNG; its checksum is not looked at. */
export const pngChunk = (name: string, content: Uint8Array): Uint8Array =>
  joined([
    Uint8Array.of(0, 0, content.length >> 8, content.length & 0xff),
    latin(name),
    content,
    Uint8Array.of(1, 2, 3, 4),
  ]);

/** A WebP whose extended header announces EXIF, which follows the picture. */
export function webpWithExif(webp: Uint8Array, flags = 0x08): Uint8Array {
  const chunk = (name: string, content: Uint8Array) =>
    joined([
      latin(name),
      Uint8Array.of(content.length & 0xff, content.length >> 8, 0, 0),
      content,
      new Uint8Array(content.length % 2),
    ]);
  const body = joined([
    latin('WEBP'),
    chunk('VP8X', Uint8Array.of(flags, 0, 0, 0, 63, 0, 0, 47, 0, 0)),
    webp.subarray(12),
    chunk('EXIF', exif(1)),
  ]);
  return joined([latin('RIFF'), Uint8Array.of(body.length & 0xff, body.length >> 8, 0, 0), body]);
}

/** Whether the Latin text stands anywhere in the bytes. */
export const holds = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes).includes(Buffer.from(text, 'latin1'));
