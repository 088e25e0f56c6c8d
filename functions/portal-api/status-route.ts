import {
  type CustomerActionName,
  customerActionNames,
} from '../../shared/domain/complaints/customer-actions.ts';
import { type ComplaintEvent, policiesIn } from '../../shared/domain/complaints/events.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { errorPage } from '../../shared/lambda/error-page.ts';
import { contentSecurityPolicy, type Route, route } from '../../shared/lambda/http.ts';
import { languageIn } from '../../shared/lambda/http-identity.ts';
import { attributeTo } from '../../shared/lambda/usage-line.ts';
import { statusPage } from '../../shared/pages/customer/status.ts';
import type { StatusView } from '../../shared/pages/customer/status-view.ts';
import { followMerge } from '../../shared/usecases/complaints/follow-merge.ts';
import { viewOwnPhotos } from '../../shared/usecases/photos/view-photos.ts';
import type { PortalDeps } from './deps.ts';

/** The complaint that a status link opens. A link of any other purpose opens nothing here. */
export function openStatus({ links, clock }: Pick<PortalDeps, 'links' | 'clock'>, token: string): string {
  const { id } = links.verify('status', token, clock.realNow());
  attributeTo(id);
  return id;
}

/** The page shows pictures from the bucket, and its script sends some there. */
export const statusHeaders = ({ photos }: Pick<PortalDeps, 'photos'>) => ({
  'content-security-policy': contentSecurityPolicy({
    connect: [photos.uploadOrigin],
    images: [photos.viewOrigin],
  }),
});

const doneThings: readonly (CustomerActionName | 'photo')[] = [...customerActionNames, 'photo'];

/** The status page as it is now; the language is the one asked for, else the customer's. */
export async function renderStatus(
  { complaints, policies, clock, ids, photos }: PortalDeps,
  token: string,
  reference: string,
  asked: string | undefined,
  said: Pick<StatusView, 'done' | 'problem'> = {},
): Promise<string> {
  const own: readonly ComplaintEvent[] = await complaints.since(reference, 0);
  const alias = await followMerge({ complaints }, own.at(-1));
  const events = alias?.isOwn ? await complaints.since(alias.survivor.reference, 0) : own;
  const head = events.at(-1);
  if (!head) throw new DomainError('not-found', 'complaint-unknown', 'There is no such complaint.');
  const { policyOf } = await policies.holding(policiesIn([head]));
  return statusPage({
    language: languageIn(asked) ?? head.state.language,
    path: `/status/${token}`,
    events,
    policyOf,
    now: clock.now(),
    photos: await viewOwnPhotos(photos, events, 'status', clock.realNow()),
    commandId: ids.commandId(),
    ...(alias && !alias.isOwn && { elsewhere: alias.survivor.state.status }),
    ...said,
  });
}

/** `GET /status/{token}`: writes nothing. */
export const statusRoute = (deps: PortalDeps): Route =>
  route({
    method: 'GET',
    path: '/status/{token}',
    policy: 'public',
    feature: 'status',
    errorPage: errorPage(),
    async handle({ params: { token = '' }, query }) {
      const reference = openStatus(deps, token);
      const done = doneThings.find((name) => name === query.done);
      const html = await renderStatus(deps, token, reference, query.lang, { ...(done && { done }) });
      return { status: 200, headers: statusHeaders(deps), html };
    },
  });
