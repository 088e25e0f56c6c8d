import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';
import type { UploadGrant } from '../contracts/photos.ts';
import { addSeconds, type Instant } from '../domain/instant.ts';
import { type PhotoType, photoLimits } from '../domain/photos/photo.ts';
import type { PhotoLinks } from './photo-links.ts';
import { keptKey, type PhotoUpload, quarantineKey } from './photo-objects.ts';

export interface PhotoBucket {
  readonly name: string;
  readonly region: string;
  /** Of the emulator; absent: AWS. */
  readonly endpoint?: string | undefined;
  /** Where photos are seen when that is not the bucket's own address: it hands requests on and adds headers. */
  readonly viewOrigin?: string | undefined;
}

export interface Signer {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

/** Node's SHA-256 in the shape that the signer asks for. */
class Sha256 {
  readonly #hash: Hash | Hmac;
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash =
      secret === undefined ? createHash('sha256') : createHmac('sha256', secret as string | Uint8Array);
  }
  update(data: string | Uint8Array): void {
    this.#hash.update(data);
  }
  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }
  reset(): void {}
}

const extensions: Readonly<Record<PhotoType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};
/** Addresses are signed as of the last full five minutes: a page that is read again finds its pictures in the browser's cache. */
const startOfStep = (realNow: Instant): Date => {
  const step = photoLimits.viewStepSeconds * 1000;
  return new Date(Math.floor(Date.parse(realNow) / step) * step);
};
const withoutMillis = (at: Instant): string => at.replace(/\.\d+Z$/, 'Z');

/** The bucket's own address: a path of the emulator, a host on AWS. */
function addressOf({ name, region, endpoint }: PhotoBucket): URL {
  if (endpoint) return new URL(`${endpoint}/${name}/`);
  return new URL(`https://${name}.s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}/`);
}

/**
 * Signs by AWS's own Signature V4 (POST policy and query). The SDK's presigners would bring the whole S3 client into every
 * API function: docs/decisions/0014. `signer` is asked at each signature, so that what it gives may be renewed.
 */
export function openPhotoLinks(bucket: PhotoBucket, signer: () => Signer): PhotoLinks {
  const address = addressOf(bucket);
  const uploadOrigin = address.origin;
  const viewOrigin = bucket.viewOrigin ?? uploadOrigin;
  const { region } = bucket;
  const signature = new SignatureV4({
    service: 's3',
    region,
    sha256: Sha256 as never,
    credentials: async () => {
      const { sessionToken, ...keys } = signer();
      return { ...keys, ...(sessionToken !== undefined && { sessionToken }) };
    },
    uriEscapePath: false,
    applyChecksum: false,
  });
  return {
    uploadOrigin,
    viewOrigin,
    async grant(upload, realNow, returnTo): Promise<UploadGrant> {
      const expiresAt = addSeconds(realNow, photoLimits.grantSeconds);
      const fields = fieldsOf(upload, signer(), region, realNow, returnTo);
      const conditions = [
        { bucket: bucket.name },
        ...Object.entries(fields).map(([name, value]) => ({ [name]: value })),
        ['content-length-range', 1, photoLimits.bytes],
      ];
      const policy = { expiration: withoutMillis(expiresAt), conditions };
      const encoded = Buffer.from(JSON.stringify(policy)).toString('base64');
      const signed = await signature.sign(encoded, { signingDate: new Date(realNow) });
      return {
        photoId: upload.photoId,
        url: address.href.replace(/\/$/, ''),
        fields: { ...fields, policy: encoded, 'x-amz-signature': signed },
        expiresAt,
      };
    },
    async view(reference, photo, number, realNow) {
      const path = `${address.pathname}${keptKey(reference, photo)}`;
      const { query = {} } = await signature.presign(
        {
          method: 'GET',
          protocol: address.protocol,
          hostname: address.hostname,
          ...(address.port && { port: Number(address.port) }),
          path,
          query: {
            'response-content-type': photo.type,
            'response-content-disposition': `attachment; filename="${reference}-${number}.${extensions[photo.type]}"`,
            'response-cache-control': 'private, max-age=900',
          },
          headers: { host: address.host, 'X-Amz-Content-Sha256': 'UNSIGNED-PAYLOAD' },
        } as never,
        { expiresIn: photoLimits.viewSeconds, signingDate: startOfStep(realNow) },
      );
      return `${viewOrigin}${path}?${Object.entries(query)
        .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
        .join('&')}`;
    },
  };
}

/** What the browser must send as it is: the policy holds each of them to its exact value. */
function fieldsOf(
  upload: PhotoUpload,
  { accessKeyId, sessionToken }: Signer,
  region: string,
  realNow: Instant,
  returnTo: string | undefined,
): Readonly<Record<string, string>> {
  const date = withoutMillis(realNow).replace(/[-:]/g, '');
  return {
    key: quarantineKey(upload),
    'content-type': upload.type,
    'x-amz-meta-door': upload.door,
    'x-amz-meta-sequence': String(upload.sequence),
    // Letters of every language can stand in a sign-in name; headers hold ASCII.
    ...(upload.staffId !== undefined && { 'x-amz-meta-staff': encodeURIComponent(upload.staffId) }),
    ...(returnTo !== undefined && { success_action_redirect: returnTo }),
    'x-amz-algorithm': 'AWS4-HMAC-SHA256',
    'x-amz-credential': `${accessKeyId}/${date.slice(0, 8)}/${region}/s3/aws4_request`,
    'x-amz-date': date,
    ...(sessionToken !== undefined && { 'x-amz-security-token': sessionToken }),
  };
}
