import { type PhotosView, photoGrantRequest, type UploadGrant } from '../contracts/photos.ts';
import { DomainError } from '../domain/errors.ts';
import type { PhotoType } from '../domain/photos/photo.ts';
import { photoPage } from '../pages/customer/photo-page.ts';
import { errorPage } from './error-page.ts';
import { contentSecurityPolicy, type Route, route } from './http.ts';
import { languageIn } from './http-identity.ts';
import { problem } from './problem.ts';

/** A page of a signed link to which photos can be added. What it gives is asked for by the token of that link. */
export interface PhotoDoorway {
  readonly page: '/status' | '/receipt';
  readonly publicUrl: string;
  /** Where the bucket takes files. */
  readonly uploadOrigin: string;
  /** Origins of the sites that show the page in a frame; absent: none does. */
  readonly embedders?: readonly string[];
  readonly grant: (token: string, type: PhotoType, returnTo?: string) => Promise<UploadGrant>;
  readonly view: (token: string) => Promise<PhotosView>;
}

/** A camera's own kind: a plain form cannot say what will be chosen, and the scanner looks for itself. */
const plainType = 'image/jpeg';

/** Adding a photo by script (a grant, then what came of it) and by a plain form on a page of its own. Nothing here writes. */
export function photoRoutes({
  page,
  publicUrl,
  uploadOrigin,
  embedders = [],
  grant,
  view,
}: PhotoDoorway): readonly Route[] {
  const api = `/api${page}/{token}/photos`;
  return [
    route({
      method: 'GET',
      path: `${page}/{token}/photo`,
      policy: 'public',
      feature: 'photo',
      errorPage: errorPage(),
      async handle({ params: { token = '' }, query, language: spoken }) {
        const language = languageIn(query.lang) ?? spoken;
        const back = `${page}/${token}`;
        const returnTo = `${publicUrl}${back}?${new URLSearchParams({ lang: language, done: 'photo' })}`;
        const granted = await grant(token, plainType, returnTo).catch((error: unknown) => {
          if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error;
          return (problem(error, language).json as { title: string }).title;
        });
        return {
          status: 200,
          headers: {
            'content-security-policy': contentSecurityPolicy({ forms: [uploadOrigin], frames: embedders }),
          },
          html: photoPage({ language, back, grant: granted }),
        };
      },
    }),
    route({
      method: 'POST',
      path: api,
      policy: 'public',
      feature: 'photo',
      body: photoGrantRequest,
      async handle({ params: { token = '' }, body, bodyKind }) {
        if (bodyKind !== 'json')
          throw new DomainError('invalid', 'content-type-unknown', 'Send application/json.', { status: 415 });
        return { status: 200, json: await grant(token, body.type) };
      },
    }),
    route({
      method: 'GET',
      path: api,
      policy: 'public',
      feature: 'photo',
      handle: async ({ params: { token = '' } }) => ({ status: 200, json: await view(token) }),
    }),
  ];
}
