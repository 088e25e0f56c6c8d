import { quarantineKey } from '../../../shared/adapters/photo-objects.ts';
import { photoStoreContract } from '../../contract/photo-store.contract.ts';
import { fakePhotoStore } from '../../support/fakes/photo-store.ts';

photoStoreContract('fake', () => {
  const store = fakePhotoStore();
  return {
    store,
    arrive: async ({ type: _type, ...upload }, bytes) =>
      void store.arrived.set(quarantineKey(upload), { ...upload, bytes }),
    kept: async (key) => store.kept.get(key),
  };
});
