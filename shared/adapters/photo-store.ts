import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { type PhotoDoor, photoDoors } from '../domain/photos/photo.ts';
import type { Picture } from '../domain/photos/picture.ts';
import { metered } from './metering.ts';
import { digestOf, keptKey, type PhotoUpload, uploadOfKey } from './photo-objects.ts';
import { sdkSettings } from './sdk-settings.ts';

/** A file that arrived, with what its grant said of it. */
export interface UploadedFile extends Omit<PhotoUpload, 'type'> {
  readonly bytes: Uint8Array;
}

/** The bucket of photos: what arrived is read from quarantine, what passed is kept beside it. Nothing is deleted: quarantine expires. */
export interface PhotoStore {
  /** @throws Error for a key that we never made, or when the object is gone: quarantine lasts about a day. */
  read(quarantineKey: string): Promise<UploadedFile>;
  /** Keeps a picture and names it by its content; the same one again is the same object. @returns its digest. */
  keep(reference: string, photoId: string, picture: Picture): Promise<string>;
}

/** Real milliseconds for 10 MB inside a region, on a bad day. */
const transferTimeout = 15_000;

export function openPhotoStore(bucket: string): PhotoStore {
  const client = metered(
    new S3Client({
      ...sdkSettings,
      requestHandler: { ...sdkSettings.requestHandler, requestTimeout: transferTimeout },
      // The emulator has no host for each bucket.
      forcePathStyle: process.env.AWS_ENDPOINT_URL !== undefined,
    }),
  );
  return {
    async read(key) {
      const upload = uploadOfKey(key);
      if (!upload) throw new Error(`Not a key of ours: ${JSON.stringify(key)}`);
      const { Body, Metadata } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      const { door, sequence, staff } = Metadata ?? {};
      if (!photoDoors.includes(door as PhotoDoor) || !/^\d{1,6}$/.test(sequence ?? ''))
        throw new Error(`No grant of ours let in ${key}`);
      return {
        ...upload,
        bytes: (await Body?.transformToByteArray()) ?? new Uint8Array(),
        door: door as PhotoDoor,
        sequence: Number(sequence),
        ...(staff !== undefined && { staffId: decodeURIComponent(staff) }),
      };
    },
    async keep(reference, photoId, picture) {
      const digest = digestOf(picture.bytes);
      await client.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: keptKey(reference, { id: photoId, digest }),
          Body: picture.bytes,
          ContentType: picture.type,
          ContentDisposition: 'attachment',
        }),
      );
      return digest;
    },
  };
}
