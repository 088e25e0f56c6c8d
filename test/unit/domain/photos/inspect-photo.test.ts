import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joined, latin } from '../../../../shared/domain/photos/bytes.ts';
import { inspectPhoto } from '../../../../shared/domain/photos/inspect-photo.ts';
import { photoLimits } from '../../../../shared/domain/photos/photo.ts';
import type { Picture } from '../../../../shared/domain/photos/picture.ts';
import {
  cup,
  exif,
  holds,
  pngChunk,
  segment,
  webpWithExif,
  withSegment,
} from '../../../support/builders/pictures.ts';

const script = '<script>alert(document.domain)</script>';

function picture(bytes: Uint8Array): Picture {
  const found = inspectPhoto(bytes);
  if ('refused' in found) throw new Error(found.refused);
  return found;
}
const size = ({ type, width, height }: Picture) => [type, width, height];

describe('rule 7: what a file is, is read in its own bytes', () => {
  it.each([
    ['image/jpeg', cup.jpeg],
    ['image/png', cup.png],
    ['image/webp', cup.webp],
  ])('a %s is one, 64 × 48, and stays one when it is looked at again', (type, bytes) => {
    const once = picture(bytes);
    expect(size(once)).toEqual([type, 64, 48]);
    expect(picture(once.bytes)).toEqual(once);
  });

  it.each([
    ['an SVG named .jpg', latin(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`), 'not-a-photo'],
    ['a page', latin(`<!doctype html>${script}`), 'not-a-photo'],
    ['a GIF', latin('GIF89a\x01\x00\x01\x00'), 'not-a-photo'],
    ['a PDF', latin('%PDF-1.7'), 'not-a-photo'],
    ['an iPhone HEIC', latin('\0\0\0\x18ftypheic\0\0\0\0'), 'not-a-photo'],
    ['zero bytes', new Uint8Array(), 'empty'],
    ['10 MB and a byte', new Uint8Array(photoLimits.bytes + 1), 'too-large'],
    ['a JPEG that breaks off', cup.jpeg.subarray(0, 700), 'damaged'],
    ['a PNG that breaks off', cup.png.subarray(0, 700), 'damaged'],
    ['a WebP that breaks off', cup.webp.subarray(0, 700), 'damaged'],
    [
      'the beginning of a JPEG and then a page',
      joined([Uint8Array.of(0xff, 0xd8, 0xff), latin(script)]),
      'damaged',
    ],
    ['the signature of a PNG and then a page', joined([cup.png.subarray(0, 8), latin(script)]), 'damaged'],
    ['a film in WebP', webpWithExif(cup.webp, 0x02), 'damaged'],
  ])('%s is refused', (_what, bytes, refused) => {
    expect(inspectPhoto(bytes)).toEqual({ refused });
  });

  it('refuses a small file that unfolds into more pixels than a browser holds', () => {
    const huge = cup.png.slice();
    huge.set([0, 0, 0x40, 0, 0, 0, 0x40, 0], 16);
    expect(inspectPhoto(huge)).toEqual({ refused: 'too-many-pixels' });
  });
});

describe('rule 7: a polyglot loses all that is not the picture', () => {
  const behind = (bytes: Uint8Array) => joined([bytes, latin(`PK\x03\x04${script}`)]);

  it.each([
    ['behind a JPEG', behind(cup.jpeg)],
    ['in a JPEG comment', withSegment(cup.jpeg, 0xfe, latin(script))],
    ['in a JPEG application segment', withSegment(cup.jpeg, 0xed, latin(script))],
    ['in a JPEG JFIF segment', withSegment(cup.jpeg, 0xe0, latin(script))],
    ['behind a PNG', behind(cup.png)],
    [
      'in a PNG text',
      joined([cup.png.subarray(0, 33), pngChunk('tEXt', latin(script)), cup.png.subarray(33)]),
    ],
    ['behind a WebP', behind(cup.webp)],
  ])('%s', (_where, bytes) => {
    expect(holds(bytes, script)).toBe(true);
    const { bytes: kept, ...shape } = picture(bytes);
    expect(holds(kept, script)).toBe(false);
    expect(holds(kept, 'PK\x03\x04')).toBe(false);
    expect(shape.width).toBe(64);
  });
});

describe('P15: where and when a photo was taken is not kept', () => {
  it('a JPEG keeps of its EXIF which way up it is, and nothing else', () => {
    const sideways = withSegment(cup.jpeg, 0xe1, exif(6));
    const kept = picture(sideways);
    expect(holds(sideways, 'GPS')).toBe(true);
    expect(holds(kept.bytes, 'GPS')).toBe(false);
    expect(size(kept)).toEqual(['image/jpeg', 48, 64]);
    expect(size(picture(kept.bytes))).toEqual(['image/jpeg', 48, 64]);
  });

  it('an upright JPEG keeps no EXIF at all', () => {
    const kept = picture(withSegment(cup.jpeg, 0xe1, exif(1)));
    expect(holds(kept.bytes, 'Exif')).toBe(false);
  });

  it('a JPEG keeps what changes its colours', () => {
    const profiled = withSegment(cup.jpeg, 0xe2, latin('ICC_PROFILE\0\x01\x01profile'));
    expect(holds(picture(profiled).bytes, 'profile')).toBe(true);
    expect(holds(picture(withSegment(cup.jpeg, 0xe2, latin('MPF\0second'))).bytes, 'second')).toBe(false);
  });

  it('a PNG and a WebP lose it', () => {
    const png = joined([cup.png.subarray(0, 33), pngChunk('eXIf', exif(1)), cup.png.subarray(33)]);
    expect(holds(picture(png).bytes, 'GPS')).toBe(false);
    const webp = picture(webpWithExif(cup.webp));
    expect(holds(webp.bytes, 'GPS')).toBe(false);
    expect(size(webp)).toEqual(['image/webp', 64, 48]);
    expect(webp.bytes[20]).toBe(0);
    expect(picture(webp.bytes)).toEqual(webp);
  });
});

it('P12: no file of any bytes makes it throw or hang', () => {
  const mangled = fc
    .tuple(
      fc.constantFrom(cup.jpeg, cup.png, cup.webp, segment(0xe1, exif(6)), webpWithExif(cup.webp)),
      fc.array(fc.tuple(fc.nat(1400), fc.nat(255)), { maxLength: 12 }),
      fc.nat(1400),
    )
    .map(([bytes, changes, end]) => {
      const copy = bytes.slice(0, Math.max(end, 4));
      for (const [at, value] of changes) copy[at] = value;
      return copy;
    });
  fc.assert(
    fc.property(fc.oneof(mangled, fc.uint8Array({ maxLength: 400 })), (bytes) => {
      const found = inspectPhoto(bytes);
      if (!('refused' in found)) expect(found.bytes.length).toBeLessThanOrEqual(bytes.length + 40);
    }),
    { numRuns: 5_000, seed: 20_261_125 },
  );
});
