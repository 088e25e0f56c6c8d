import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { mailPrefix } from '../shared/names.ts';
import type { LocalStack } from './stack.ts';

/** The name of the mail that {@link putHeldMail} puts there. */
export const heldMailId = 'absent';

const noteOfAbsence = [
  'From: Emma Taylor <emma@example.com>',
  'To: care@reply.redress.example',
  'Subject: Automatic reply: Your complaint',
  'Auto-Submitted: auto-replied',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'I am out of the office until Monday.',
  '',
].join('\r\n');

/** A note of absence, put where SES puts mails: it is kept aside, so that there is one to look at. */
export async function putHeldMail({
  endpoint,
  outputs,
}: Pick<LocalStack, 'endpoint' | 'outputs'>): Promise<void> {
  const s3 = new S3Client({ endpoint, forcePathStyle: true });
  const Key = `${mailPrefix}${heldMailId}`;
  await s3.send(new PutObjectCommand({ Bucket: outputs.mailBucketName, Key, Body: noteOfAbsence }));
}
