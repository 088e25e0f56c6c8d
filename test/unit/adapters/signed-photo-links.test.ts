import { createHash, createHmac } from 'node:crypto';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { describe, expect, it, vi } from 'vitest';
import {
  keptKey,
  type PhotoUpload,
  quarantineKey,
  uploadOfKey,
} from '../../../shared/adapters/photo-objects.ts';
import { openPhotoLinks } from '../../../shared/adapters/signed-photo-links.ts';
import { photo } from '../../support/builders/photos.ts';

const realNow = '2026-11-25T08:30:00.123Z';
const reference = 'R-7K2M-9QXD-4TA';
const keys = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'secret-of-a-test',
  sessionToken: 'token+of/a=test',
};
const bucket = { name: 'photos-of-test', region: 'eu-west-1' };
const links = openPhotoLinks(bucket, () => keys);
const aws = new S3Client({ region: bucket.region, credentials: keys });
const upload: PhotoUpload = {
  reference,
  photoId: '01KB0000000000000000000000',
  type: 'image/jpeg',
  door: 'console',
  sequence: 12,
  staffId: '王 wong',
};

interface Policy {
  readonly expiration: string;
  readonly conditions: readonly (Record<string, string> | readonly [string, number, number])[];
}
const policyOf = (encoded = ''): Policy => JSON.parse(Buffer.from(encoded, 'base64').toString());

describe('rule 7: a grant for one photo', () => {
  it("is signed as AWS's own SDK signs it", async () => {
    vi.useFakeTimers({ now: new Date(realNow) });
    try {
      const { fields } = await links.grant(upload, realNow);
      const { policy, 'x-amz-signature': signature, ...sent } = fields;
      const { expiration, conditions } = policyOf(policy);
      const [, ...others] = conditions;
      const theirs = await createPresignedPost(aws, {
        Bucket: bucket.name,
        Key: sent.key ?? '',
        Expires: 300,
        Fields: {
          'content-type': 'image/jpeg',
          'x-amz-meta-door': 'console',
          'x-amz-meta-sequence': '12',
          'x-amz-meta-staff': encodeURIComponent('王 wong'),
        },
        Conditions: [['content-length-range', 1, 10 * 1024 * 1024]],
      });
      const lower = (record: Record<string, string>) =>
        Object.fromEntries(Object.entries(record).map(([name, value]) => [name.toLowerCase(), value]));
      const {
        policy: _theirs,
        'x-amz-signature': _signed,
        bucket: _bucket,
        ...fieldsOfAws
      } = lower(theirs.fields);
      expect(sent).toEqual(fieldsOfAws);
      const { expiration: until, conditions: demanded } = policyOf(theirs.fields.Policy);
      expect(expiration).toBe(until);
      const sorted = (list: Policy['conditions']) =>
        list.map((one) => JSON.stringify(one).toLowerCase()).toSorted();
      expect(sorted(conditions)).toEqual(sorted(demanded));
      expect(others.length).toBeGreaterThan(8);
      // The same text under the same keys: what the SDK's own signature of our policy would be.
      expect(signature).toMatch(/^[0-9a-f]{64}$/);
      expect(signature).toBe(signatureOf(policy ?? ''));
    } finally {
      vi.useRealTimers();
    }
  });

  it('holds each field to its value, the size to 1 B to 10 MB, the time to five minutes', async () => {
    const { fields, expiresAt, url } = await links.grant(
      upload,
      realNow,
      'https://help.example.com/status/x',
    );
    const { expiration, conditions } = policyOf(fields.policy);
    expect(expiresAt).toBe('2026-11-25T08:35:00.123Z');
    expect(expiration).toBe('2026-11-25T08:35:00Z');
    expect(url).toBe('https://photos-of-test.s3.eu-west-1.amazonaws.com');
    expect(conditions).toContainEqual(['content-length-range', 1, 10_485_760]);
    for (const [name, value] of Object.entries(fields)) {
      if (name !== 'policy' && name !== 'x-amz-signature')
        expect(conditions).toContainEqual({ [name]: value });
    }
    expect(conditions).toContainEqual({ bucket: 'photos-of-test' });
    expect(JSON.stringify(conditions)).not.toContain('starts-with');
  });

  it('names objects by our own ids only, and knows its own keys from all others', () => {
    expect(quarantineKey(upload)).toBe(`quarantine/${reference}/${upload.photoId}`);
    expect(uploadOfKey(quarantineKey(upload))).toEqual({ reference, photoId: upload.photoId });
    const { photoId } = upload;
    for (const name of [
      '..',
      '\u200Bphoto',
      '\u202Egpj.exe',
      'a\0b',
      'x'.repeat(300),
      `../${photoId}`,
      `${photoId}/`,
    ]) {
      expect(uploadOfKey(`quarantine/${reference}/${name}`), name).toBeUndefined();
    }
    expect(uploadOfKey(keptKey(reference, photo()))).toBeUndefined();
  });
});

/** HMAC chain of Signature V4, written out apart from the product's signer. */
const signatureOf = (text: string): string => {
  const chain = ['20261125', 'eu-west-1', 's3', 'aws4_request'].reduce<Buffer | string>(
    (key, part) => createHmac('sha256', key).update(part).digest(),
    `AWS4${keys.secretAccessKey}`,
  );
  return createHmac('sha256', chain).update(text).digest('hex');
};

/** What S3 computes of an address before it compares: the query sorted, without the signature. */
function signatureOfAddress({ hostname, pathname, searchParams }: URL): string {
  const query = [...searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .toSorted();
  const request = ['GET', pathname, query.join('&'), `host:${hostname}`, '', 'host', 'UNSIGNED-PAYLOAD'];
  const digest = createHash('sha256').update(request.join('\n')).digest('hex');
  const scope = '20261125/eu-west-1/s3/aws4_request';
  return signatureOf(['AWS4-HMAC-SHA256', '20261125T083000Z', scope, digest].join('\n'));
}

describe('rule 7: the address of a photo', () => {
  it("is signed as AWS's own SDK signs it: as a file to keep, of a picture's type, for a quarter of an hour", async () => {
    const ours = new URL(await links.view(reference, photo(), 2, realNow));
    const theirs = new URL(
      await getSignedUrl(
        aws,
        new GetObjectCommand({
          Bucket: bucket.name,
          Key: keptKey(reference, photo()),
          ResponseContentType: 'image/jpeg',
          ResponseContentDisposition: `attachment; filename="${reference}-2.jpg"`,
          ResponseCacheControl: 'private, max-age=900',
        }),
        { expiresIn: 900, signingDate: new Date(realNow) },
      ),
    );
    expect(ours.origin).toBe('https://photos-of-test.s3.eu-west-1.amazonaws.com');
    expect(ours.pathname).toBe(theirs.pathname);
    for (const [name, value] of ours.searchParams) {
      if (name !== 'X-Amz-Signature') expect([name, theirs.searchParams.get(name)]).toEqual([name, value]);
    }
    expect(theirs.searchParams.get('X-Amz-Signature')).toBe(signatureOfAddress(theirs));
    expect(ours.searchParams.get('X-Amz-Signature')).toBe(signatureOfAddress(ours));
    expect(ours.searchParams.get('X-Amz-Expires')).toBe('900');
    expect(ours.searchParams.get('response-content-disposition')).toMatch(/^attachment; /);
  });

  it('stays the same for five minutes, so that a page that looks again does not load it again', async () => {
    const at = (time: string) => links.view(reference, photo(), 2, `2026-11-25T${time}Z`);
    expect(await at('08:34:59.999')).toBe(await at('08:30:00.000'));
    expect(await at('08:35:00.000')).not.toBe(await at('08:30:00.000'));
  });

  it('leads to where photos are seen, if that is another place, with the same signature', async () => {
    const elsewhere = openPhotoLinks({ ...bucket, viewOrigin: 'https://d111.cloudfront.net' }, () => keys);
    const [here, there] = await Promise.all(
      [links, elsewhere].map((one) => one.view(reference, photo(), 1, realNow)),
    );
    expect(there?.replace('https://d111.cloudfront.net', links.viewOrigin)).toBe(here);
    expect(elsewhere.uploadOrigin).toBe(links.uploadOrigin);
  });
});
