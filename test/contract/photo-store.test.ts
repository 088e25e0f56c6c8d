import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { openPhotos } from '../../shared/adapters/open-photos.ts';
import { openPhotoStore } from '../../shared/adapters/photo-store.ts';
import { fromMillis } from '../../shared/domain/instant.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';
import { sendPhoto } from '../support/events/send-photo.ts';
import { photoStoreContract } from './photo-store.contract.ts';

const { outputs } = stackUnderTest();
const Bucket = outputs.photoBucketName;
const client = new S3Client({ forcePathStyle: true });

photoStoreContract('bucket', () => ({
  store: openPhotoStore(Bucket),
  async arrive(upload, bytes) {
    const grant = await openPhotos(Bucket, undefined).grant(upload, fromMillis(Date.now()));
    await sendPhoto(grant, bytes);
  },
  async kept(Key) {
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
    return Body?.transformToByteArray();
  },
}));
