import { joined, latin, standsAt, uint16Little, uint24Little, uint32Little } from './bytes.ts';
import type { Picture } from './picture.ts';

const kept = ['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ICCP'];
/** Flags of the extended header: colour profile, transparency; film. */
const profileAndAlpha = 0x30;
const film = 0x02;

export const isWebp = (bytes: Uint8Array): boolean =>
  standsAt(bytes, 0, 'RIFF') && standsAt(bytes, 8, 'WEBP');

/** Width and height that a chunk of picture data says of itself; undefined when it is damaged. */
function sizeOf(chunk: Uint8Array): { width: number; height: number } | undefined {
  if (standsAt(chunk, 0, 'VP8L'))
    return chunk[8] === 0x2f
      ? {
          width: (uint16Little(chunk, 9) & 0x3fff) + 1,
          height: ((uint32Little(chunk, 9) >>> 14) & 0x3fff) + 1,
        }
      : undefined;
  return chunk[11] === 0x9d && chunk[12] === 0x01 && chunk[13] === 0x2a
    ? { width: uint16Little(chunk, 14) & 0x3fff, height: uint16Little(chunk, 16) & 0x3fff }
    : undefined;
}

/** The picture without what is not needed to draw it and without what follows its end; undefined when it is damaged or a film. */
export function readWebp(bytes: Uint8Array): Picture | undefined {
  const end = Math.min(bytes.length, 8 + uint32Little(bytes, 4));
  const parts: Uint8Array[] = [];
  let size: { width: number; height: number } | undefined;
  for (let at = 12; at + 8 <= end; ) {
    const length = uint32Little(bytes, at + 4);
    const next = at + 8 + length + (length % 2);
    if (at + 8 + length > end) return undefined;
    const chunk = bytes.slice(at, next);
    if (standsAt(chunk, 0, 'VP8X')) {
      if (length !== 10 || ((chunk[8] ?? 0) & film) !== 0) return undefined;
      chunk[8] = (chunk[8] ?? 0) & profileAndAlpha;
      size = { width: uint24Little(chunk, 12) + 1, height: uint24Little(chunk, 15) + 1 };
    }
    if (standsAt(chunk, 0, 'VP8 ') || standsAt(chunk, 0, 'VP8L')) {
      const said = sizeOf(chunk);
      if (!said) return undefined;
      parts.push(chunk);
      return { type: 'image/webp', ...(size ?? said), bytes: joined([riff(parts), ...parts]) };
    }
    if (kept.some((name) => standsAt(chunk, 0, name))) parts.push(chunk);
    at = next;
  }
  return undefined;
}

function riff(parts: readonly Uint8Array[]): Uint8Array {
  const length = 4 + parts.reduce((sum, part) => sum + part.length, 0);
  const size = [0, 8, 16, 24].map((shift) => (length >>> shift) & 0xff);
  return Uint8Array.from([...latin('RIFF'), ...size, ...latin('WEBP')]);
}
