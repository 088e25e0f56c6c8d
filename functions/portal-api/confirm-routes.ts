import { confirmation } from '../../shared/contracts/customer-forms.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { addSeconds } from '../../shared/domain/instant.ts';
import { errorPage } from '../../shared/lambda/error-page.ts';
import { type Route, route } from '../../shared/lambda/http.ts';
import { languageIn } from '../../shared/lambda/http-identity.ts';
import { attributeTo } from '../../shared/lambda/usage-line.ts';
import { confirmPage } from '../../shared/pages/customer/confirm.ts';
import { confirmComplaint } from '../../shared/usecases/customers/confirm-complaint.ts';
import type { PortalDeps } from './deps.ts';

const path = '/confirm/{token}';
const statusLinkSeconds = 180 * 86_400;

/** The link of the first mail: a page with one button that writes nothing, and the post that confirms. */
export const confirmRoutes = (deps: PortalDeps): readonly Route[] => [
  route({
    method: 'GET',
    path,
    policy: 'public',
    feature: 'confirm',
    errorPage: errorPage(),
    async handle({ params: { token = '' }, query, language }) {
      const reference = referenceOf(deps, token);
      const head = await deps.complaints.head(reference);
      if (!head) throw new DomainError('not-found', 'complaint-unknown', 'There is no such complaint.');
      const shown = languageIn(query.lang) ?? head.state.language ?? language;
      return { status: 200, html: confirmPage({ language: shown, path: `/confirm/${token}`, reference }) };
    },
  }),
  route({
    method: 'POST',
    path,
    policy: 'public',
    feature: 'confirm',
    body: confirmation,
    errorPage: errorPage(path),
    async handle({ params: { token = '' }, query, language }) {
      const reference = referenceOf(deps, token);
      const { clock, ids, links } = deps;
      const { head } = await confirmComplaint(deps, {
        reference,
        commandId: ids.commandId(),
        actor: { kind: 'customer' },
        at: clock.now(),
      });
      const status = links.sign('status', reference, addSeconds(clock.realNow(), statusLinkSeconds));
      const shown = languageIn(query.lang) ?? head.state.language ?? language;
      return { status: 303, headers: { location: `/status/${status}?lang=${shown}` } };
    },
  }),
];

function referenceOf({ links, clock }: PortalDeps, token: string): string {
  const { id } = links.verify('confirm', token, clock.realNow());
  attributeTo(id);
  return id;
}
