import { openClock } from '../../shared/adapters/clock.ts';
import { uploadOfKey } from '../../shared/adapters/photo-objects.ts';
import { openPhotoScan } from '../../shared/adapters/photo-scan.ts';
import { openPhotoStore } from '../../shared/adapters/photo-store.ts';
import { photoArrived } from '../../shared/contracts/photos.ts';
import { complaintRepository } from '../../shared/data/complaint-repository.ts';
import { definitionRepository } from '../../shared/data/definition-repository.ts';
import { storedPolicies } from '../../shared/data/policy-book-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { calledHandler } from '../../shared/lambda/called.ts';
import { setting } from '../../shared/lambda/environment.ts';
import { attributeTo } from '../../shared/lambda/usage-line.ts';
import { env } from '../../shared/names.ts';
import { takeInPhoto } from '../../shared/usecases/photos/take-in-photo.ts';

const table = openTable(setting('tableName'));
const bucket = setting('photoBucket');
const clock = openClock(process.env[env.clock]);
const deps = {
  complaints: complaintRepository(table),
  store: openPhotoStore(bucket),
  scan: openPhotoScan(process.env[env.photoScanFunction]),
  bucket,
  policies: storedPolicies(definitionRepository(table), setting('slaPolicy'), clock.realNow),
  surveyDelaySeconds: 0,
} as const;

export const handler = calledHandler('photo', 'upload', photoArrived, async ({ key }) => {
  const upload = uploadOfKey(key);
  if (upload) attributeTo(upload.reference);
  return takeInPhoto(deps, key, clock.now());
});
