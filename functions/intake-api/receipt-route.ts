import { policiesIn } from '../../shared/domain/complaints/events.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { errorPage } from '../../shared/lambda/error-page.ts';
import { contentSecurityPolicy, type Route, route } from '../../shared/lambda/http.ts';
import { languageIn } from '../../shared/lambda/http-identity.ts';
import { attributeTo } from '../../shared/lambda/usage-line.ts';
import { receiptPage } from '../../shared/pages/customer/receipt.ts';
import { viewOwnPhotos } from '../../shared/usecases/photos/view-photos.ts';
import type { IntakeDeps } from './deps.ts';

/** The complaint that a receipt's link opens. A link of any other purpose opens nothing here. */
export function openReceipt({ links, clock }: Pick<IntakeDeps, 'links' | 'clock'>, token: string): string {
  const { id } = links.verify('receipt', token, clock.realNow());
  attributeTo(id);
  return id;
}

/** `GET /receipt/{token}`: what the submitter typed and sent, and how far it is; never replies, whoever holds the link (rule 2). */
export const receiptRoute = (deps: IntakeDeps): Route =>
  route({
    method: 'GET',
    path: '/receipt/{token}',
    policy: 'public',
    feature: 'receipt',
    errorPage: errorPage(undefined, {
      'content-security-policy': contentSecurityPolicy({ frames: deps.embedders }),
    }),
    async handle({ params, query }) {
      const { complaints, photos, policies, clock, embedders } = deps;
      const { token = '' } = params;
      const events = await complaints.since(openReceipt(deps, token), 0);
      const [first] = events;
      const head = events.at(-1);
      if (first?.type !== 'received' || !head) {
        throw new DomainError('not-found', 'complaint-unknown', 'There is no such complaint.');
      }
      const { policyOf } = await policies.holding(policiesIn([first, head]));
      const language = languageIn(query.lang) ?? first.data.language;
      return {
        status: 200,
        headers: {
          'content-security-policy': contentSecurityPolicy({
            connect: [photos.uploadOrigin],
            images: [photos.viewOrigin],
            frames: embedders,
          }),
        },
        html: receiptPage({
          language,
          path: `/receipt/${token}`,
          first,
          state: head.state,
          policyOf,
          photos: await viewOwnPhotos(photos, events, 'receipt', clock.realNow()),
          photoSent: query.done === 'photo',
        }),
      };
    },
  });
