import type { PhotoLinks } from './photo-links.ts';
import { openPhotoLinks } from './signed-photo-links.ts';

/** Photo links signed as the running function: Lambda gives its role's keys in the environment and renews them there. */
export const openPhotos = (bucket: string, viewOrigin: string | undefined): PhotoLinks =>
  openPhotoLinks(
    {
      name: bucket,
      region: process.env.AWS_REGION ?? 'us-east-1',
      endpoint: process.env.AWS_ENDPOINT_URL,
      viewOrigin,
    },
    () => ({
      accessKeyId: process.env.AWS_ACCESS_KEY_ID ?? '',
      secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY ?? '',
      sessionToken: process.env.AWS_SESSION_TOKEN,
    }),
  );
