import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { fromMillis, type Instant } from '../domain/instant.ts';
import { mailPrefix } from '../names.ts';
import { metered } from './metering.ts';
import { sdkSettings } from './sdk-settings.ts';

/** A mail as it came in. */
export interface RawMail {
  readonly mailId: string;
  readonly receivedAt: Instant;
  readonly bytes: Uint8Array;
}

/** The originals of the mails that came in. */
export interface MailStore {
  /** The beginning of a mail, long enough for its words; undefined when there is none of that name that we may read. */
  read(mailId: string): Promise<RawMail | undefined>;
}

/** Text stands in front of what is attached; of a larger mail the rest of its attachments is not read. */
const mostBytes = 4 * 1024 * 1024;
const missing = new Set(['NoSuchKey', 'AccessDenied']);
const nameOfMail = /^[A-Za-z0-9_-]{1,128}$/;

/** The name of a mail from the key of its object; undefined for anything else that lies there. */
export function mailIdOf(key: string): string | undefined {
  const name = key.startsWith(mailPrefix) ? key.slice(mailPrefix.length) : '';
  // SES writes a note of that name when its rule is made.
  return nameOfMail.test(name) && name !== 'AMAZON_SES_SETUP_NOTIFICATION' ? name : undefined;
}

export function openMailStore(bucket: string): MailStore {
  const client = metered(new S3Client({ ...sdkSettings, forcePathStyle: true }));
  return {
    async read(mailId) {
      if (!nameOfMail.test(mailId)) return undefined;
      try {
        const { Body, LastModified } = await client.send(
          new GetObjectCommand({
            Bucket: bucket,
            Key: `${mailPrefix}${mailId}`,
            Range: `bytes=0-${mostBytes - 1}`,
          }),
        );
        if (!Body || !LastModified) return undefined;
        return {
          mailId,
          receivedAt: fromMillis(LastModified.getTime()),
          bytes: await Body.transformToByteArray(),
        };
      } catch (error) {
        // Who may not list a bucket is not told that an object is missing: S3 refuses to say.
        if (missing.has((error as Error).name)) return undefined;
        throw error;
      }
    },
  };
}
