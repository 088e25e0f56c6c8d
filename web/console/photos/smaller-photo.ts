import { photoLimits, photoTypes } from '../../../shared/domain/photos/photo.ts';

const longestEdge = 2048;
const smallEnough = 1_500_000;

/** Why a chosen file is not sent. */
export class UnusableFile extends Error {
  readonly reason: 'wrong' | 'large';
  constructor(reason: 'wrong' | 'large') {
    super(reason);
    this.reason = reason;
  }
}

/**
 * A photo as it is sent, as the customers' pages make it (web/public/assets/photos.js): at most 2,048 pixels a side, and a JPEG
 * where the file is of a kind that browsers elsewhere cannot show.
 * @throws UnusableFile
 */
export async function smallerPhoto(file: File): Promise<Blob> {
  const plain = photoTypes.some((type) => type === file.type);
  if (plain && file.size <= smallEnough) return file;
  const picture = await createImageBitmap(file).catch(() => undefined);
  const smaller = picture && (await drawn(picture));
  if (smaller && (!plain || smaller.size < file.size)) return smaller;
  if (!plain) throw new UnusableFile('wrong');
  if (file.size > photoLimits.bytes) throw new UnusableFile('large');
  return file;
}

async function drawn(picture: ImageBitmap): Promise<Blob> {
  const scale = Math.min(1, longestEdge / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
  const pen = canvas.getContext('2d');
  if (!pen) throw new UnusableFile('wrong');
  // What was transparent becomes white, not black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
}
