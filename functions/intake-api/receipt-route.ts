import { policiesIn } from '../../shared/domain/complaints/events.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { errorPage } from '../../shared/lambda/error-page.ts';
import { type Route, route } from '../../shared/lambda/http.ts';
import { languageIn } from '../../shared/lambda/http-identity.ts';
import { attributeTo } from '../../shared/lambda/usage-line.ts';
import { receiptPage } from '../../shared/pages/customer/receipt.ts';
import type { IntakeDeps } from './deps.ts';

/** `GET /receipt/{token}`: what the submitter typed and how far it is; never replies, whoever holds the link (rule 2). */
export const receiptRoute = ({ complaints, policies, links, clock }: IntakeDeps): Route =>
  route({
    method: 'GET',
    path: '/receipt/{token}',
    policy: 'public',
    feature: 'receipt',
    errorPage: errorPage(),
    async handle({ params, query }) {
      const { token = '' } = params;
      const reference = links.verify('receipt', token, clock.realNow()).id;
      attributeTo(reference);
      const [first, head] = await Promise.all([complaints.event(reference, 1), complaints.head(reference)]);
      if (first?.type !== 'received' || !head) {
        throw new DomainError('not-found', 'complaint-unknown', 'There is no such complaint.');
      }
      const { policyOf } = await policies.holding(policiesIn([first, head]));
      const language = languageIn(query.lang) ?? first.data.language;
      return {
        status: 200,
        html: receiptPage({ language, path: `/receipt/${token}`, first, state: head.state, policyOf }),
      };
    },
  });
