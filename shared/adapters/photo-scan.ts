import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { PhotoRefusal } from '../domain/photos/photo.ts';
import { metered } from './metering.ts';
import { sdkSettings } from './sdk-settings.ts';

/** What a scanner is asked about: the object as it arrived. */
export interface ScanSubject {
  readonly bucket: string;
  readonly key: string;
}

/** A look for malware before a file is kept. */
export type PhotoScan = (subject: ScanSubject) => Promise<'clean' | Extract<PhotoRefusal, 'unsafe'>>;

/** Real milliseconds that a scanner may take, its cold start with a signature database included. */
const scanTimeout = 25_000;

/** No scanner is set: what keeps files harmless is that they are rewritten, and how they are served. */
export const noScan: PhotoScan = async () => 'clean';

/**
 * Asks a function of yours, by its ARN: it is invoked with `{"bucket","key"}` and answers `{"clean": true}` or
 * `{"clean": false}`. Whatever else it answers, and an error of its own, is no verdict: the file stays in quarantine and is
 * tried again.
 */
export function openPhotoScan(functionArn: string | undefined): PhotoScan {
  if (!functionArn) return noScan;
  const client = metered(
    new LambdaClient({
      ...sdkSettings,
      requestHandler: { ...sdkSettings.requestHandler, requestTimeout: scanTimeout },
      maxAttempts: 1,
    }),
  );
  return async (subject) => {
    const { FunctionError, Payload } = await client.send(
      new InvokeCommand({ FunctionName: functionArn, Payload: JSON.stringify(subject) }),
    );
    const clean = FunctionError ? undefined : verdictIn(Payload?.transformToString());
    if (clean === undefined) throw new Error('The scanner gave no verdict');
    return clean ? 'clean' : 'unsafe';
  };
}

function verdictIn(payload: string | undefined): boolean | undefined {
  const { clean } = (JSON.parse(payload ?? 'null') ?? {}) as { clean?: unknown };
  return typeof clean === 'boolean' ? clean : undefined;
}
