import { openPhotoLinks } from '../../../shared/adapters/signed-photo-links.ts';
import type { Photo } from '../../../shared/domain/photos/photo.ts';

/** Photo links of a bucket that does not exist: signing calls nobody. */
export const photosOfTest = () =>
  openPhotoLinks(
    { name: 'photos-of-test', region: 'eu-west-1', viewOrigin: 'https://d111.cloudfront.net' },
    () => ({
      accessKeyId: 'AKIDEXAMPLE',
      secretAccessKey: 'secret-of-a-test',
      sessionToken: 'token-of-a-test',
    }),
  );

export const photo = (over: Partial<Photo> = {}): Photo => ({
  id: '01KB0000000000000000000000',
  type: 'image/jpeg',
  bytes: 240_000,
  width: 1200,
  height: 1600,
  digest: '0123456789abcdef',
  ...over,
});
