import { digestOf, keptKey, uploadOfKey } from '../../../shared/adapters/photo-objects.ts';
import type { PhotoStore, UploadedFile } from '../../../shared/adapters/photo-store.ts';

/** A bucket in memory. */
export function fakePhotoStore() {
  const arrived = new Map<string, UploadedFile>();
  const kept = new Map<string, Uint8Array>();
  const store: PhotoStore = {
    async read(key) {
      const file = uploadOfKey(key) && arrived.get(key);
      if (!file) throw new Error(`There is no ${key}`);
      return file;
    },
    async keep(reference, photoId, picture) {
      const digest = digestOf(picture.bytes);
      kept.set(keptKey(reference, { id: photoId, digest }), picture.bytes);
      return digest;
    },
  };
  return { ...store, arrived, kept };
}
