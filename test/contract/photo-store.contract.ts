import { describe, expect, it } from 'vitest';
import { ids } from '../../shared/adapters/ids.ts';
import { keptKey, type PhotoUpload, quarantineKey } from '../../shared/adapters/photo-objects.ts';
import type { PhotoStore } from '../../shared/adapters/photo-store.ts';
import { inspectPhoto } from '../../shared/domain/photos/inspect-photo.ts';
import type { Picture } from '../../shared/domain/photos/picture.ts';
import { cup } from '../support/builders/pictures.ts';

export interface PhotoStoreUnderTest {
  readonly store: PhotoStore;
  /** What a browser does with a grant. */
  readonly arrive: (upload: PhotoUpload, bytes: Uint8Array) => Promise<void>;
  /** What lies in the bucket under that key. */
  readonly kept: (key: string) => Promise<Uint8Array | undefined>;
}

const reference = 'R-7K2M-9QXD-4TA';
const upload = (over: Partial<PhotoUpload> = {}): PhotoUpload => ({
  reference,
  photoId: ids.commandId(),
  type: 'image/jpeg',
  door: 'status',
  sequence: 7,
  ...over,
});

/** What is expected of a store of photos, the fake and the bucket alike. */
export function photoStoreContract(name: string, open: () => PhotoStoreUnderTest) {
  describe(`photo store: ${name}`, () => {
    it('reads what arrived, with what its grant said of it', async () => {
      const { store, arrive } = open();
      const sent = upload({ door: 'console', staffId: '王 wong' });
      await arrive(sent, cup.jpeg);
      const { type: _type, ...said } = sent;
      const { bytes, ...found } = await store.read(quarantineKey(sent));
      expect(found).toEqual(said);
      expect(Buffer.from(bytes).equals(Buffer.from(cup.jpeg))).toBe(true);
    });

    it('throws for what did not arrive and for keys that are not ours', async () => {
      const { store } = open();
      await expect(store.read(quarantineKey(upload()))).rejects.toThrow();
      await expect(store.read(`photos/${reference}/x`)).rejects.toThrow();
      await expect(store.read('quarantine/../photos/x')).rejects.toThrow();
    });

    it('keeps a picture under its content; the same one again is the same object', async () => {
      const { store, kept } = open();
      const id = ids.commandId();
      const png = inspectPhoto(cup.png) as Picture;
      const digest = await store.keep(reference, id, png);
      expect(digest).toMatch(/^[0-9a-f]{16}$/);
      expect(await store.keep(reference, id, png)).toBe(digest);
      const found = await kept(keptKey(reference, { id, digest }));
      expect(Buffer.from(found ?? []).equals(Buffer.from(png.bytes))).toBe(true);
      expect(await store.keep(reference, id, inspectPhoto(cup.jpeg) as Picture)).not.toBe(digest);
    });
  });
}
