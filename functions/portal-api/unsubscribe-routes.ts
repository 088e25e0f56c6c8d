import { oneClickUnsubscription } from '../../shared/contracts/customer-forms.ts';
import { errorPage } from '../../shared/lambda/error-page.ts';
import { type Route, route } from '../../shared/lambda/http.ts';
import { unsubscribePage } from '../../shared/pages/customer/unsubscribe.ts';
import type { PortalDeps } from './deps.ts';

const path = '/unsubscribe/{token}';

/** RFC 8058: the page has one button and writes nothing; the post of that button, or of a mail program, does. */
export const unsubscribeRoutes = ({ links, clock, mails }: PortalDeps): readonly Route[] => [
  route({
    method: 'GET',
    path,
    policy: 'public',
    feature: 'unsubscribe',
    errorPage: errorPage(),
    async handle({ params: { token = '' }, language }) {
      links.verify('unsubscribe', token, clock.realNow());
      const view = { language, path: `/unsubscribe/${token}`, done: false };
      return { status: 200, html: unsubscribePage(view) };
    },
  }),
  route({
    method: 'POST',
    path,
    policy: 'public',
    feature: 'unsubscribe',
    body: oneClickUnsubscription,
    errorPage: errorPage(path),
    async handle({ params: { token = '' }, language }) {
      const { id } = links.verify('unsubscribe', token, clock.realNow());
      await mails.suppress(id, 'unsubscribed', clock.realNow());
      return { status: 200, html: unsubscribePage({ language, path, done: true }) };
    },
  }),
];
