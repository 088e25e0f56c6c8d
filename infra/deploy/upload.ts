import { readFileSync } from 'node:fs';
import { CloudFrontClient, CreateInvalidationCommand } from '@aws-sdk/client-cloudfront';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { SiteFile } from './files.ts';

/** Puts the files into the bucket. What is there and not among them stays: a page that is open may still want it. */
export async function uploadFiles(bucket: string, files: readonly SiteFile[], region: string): Promise<void> {
  // An emulator has one host name; AWS has one for each bucket.
  const forcePathStyle = process.env.AWS_ENDPOINT_URL !== undefined;
  const client = new S3Client({ region, forcePathStyle });
  for (const { file, key, contentType, cacheControl } of files) {
    await client.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        Body: readFileSync(file),
        ContentType: contentType,
        CacheControl: cacheControl,
      }),
    );
  }
}

/** Makes CloudFront fetch anew what keeps its name. The first thousand paths a month cost nothing. */
export async function invalidate(distributionId: string, at: Date): Promise<void> {
  await new CloudFrontClient({ region: 'us-east-1' }).send(
    new CreateInvalidationCommand({
      DistributionId: distributionId,
      InvalidationBatch: {
        CallerReference: at.toISOString(),
        Paths: { Quantity: 1, Items: ['/assets/*'] },
      },
    }),
  );
}
