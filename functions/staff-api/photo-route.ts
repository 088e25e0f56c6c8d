import { photoGrantRequest } from '../../shared/contracts/photos.ts';
import { type Route, route } from '../../shared/lambda/http.ts';
import { referenceIn } from '../../shared/lambda/reference-in.ts';
import { attributeTo } from '../../shared/lambda/usage-line.ts';
import { grantPhotoUpload } from '../../shared/usecases/photos/grant-photo-upload.ts';
import { checkEnabled } from './check-enabled.ts';
import type { StaffDeps } from './deps.ts';
import { staffOf } from './staff-member.ts';

/** `POST /api/staff/complaints/{reference}/photos`: lets a member of staff send one photo; it shows when it has passed the scanner. */
export const photoRoute = (deps: StaffDeps): Route =>
  route({
    method: 'POST',
    path: '/api/staff/complaints/{reference}/photos',
    policy: { action: 'complaint.handle' },
    feature: 'photo',
    body: photoGrantRequest,
    async handle(request) {
      const { id } = staffOf(request);
      const reference = referenceIn(request.params);
      attributeTo(reference);
      await checkEnabled(deps.isEnabled, id);
      const { type } = request.body;
      const realNow = deps.realNow();
      return {
        status: 200,
        json: await grantPhotoUpload(deps, { reference, type, door: 'console', staffId: id, realNow }),
      };
    },
  });
