import {
  type ComplaintList,
  changesQuery,
  complaintListQuery,
  type ListedComplaint,
} from '../../shared/contracts/integration.ts';
import type { Card } from '../../shared/domain/complaints/card.ts';
import { type Route, route } from '../../shared/lambda/http.ts';
import { parseWith } from '../../shared/lambda/parse.ts';
import { referenceIn } from '../../shared/lambda/reference-in.ts';
import { attributeTo } from '../../shared/lambda/usage-line.ts';
import { changesOf, integratedView } from './complaint-view.ts';
import type { IntegrationDeps } from './deps.ts';

const policy = { scope: 'complaints:read' } as const;
const feature = 'api-read';

/** Cards hold the beginning of what the customer wrote; a list does not. */
const listedOf = (card: Card): ListedComplaint => ({
  reference: card.reference,
  sequence: card.sequence,
  status: card.status,
  priority: card.priority,
  department: card.department,
  channel: card.channel,
  language: card.language,
  confirmed: card.confirmed,
  receivedAt: card.receivedAt,
  updatedAt: card.updatedAt,
  ...(card.dueAt !== undefined && { dueAt: card.dueAt }),
  breached: card.breached,
});

/** Complaints as other systems read them: a list without words, one complaint, what happened to it. */
export const readRoutes = ({ complaints, cards, policies }: IntegrationDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/v1/complaints',
    policy,
    feature,
    async handle({ query, language }) {
      const { department, state, after } = parseWith(complaintListQuery, query, language);
      const page = await cards.listByDepartment(department, state, after);
      const list: ComplaintList = {
        complaints: page.cards.map(listedOf),
        ...(page.after !== undefined && { after: page.after }),
      };
      return { status: 200, json: list };
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/complaints/{reference}',
    policy,
    feature,
    async handle({ params }) {
      const reference = referenceIn(params);
      attributeTo(reference);
      const [first, head] = await Promise.all([complaints.event(reference, 1), complaints.head(reference)]);
      return { status: 200, json: await integratedView(policies, first, head) };
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/complaints/{reference}/changes',
    policy,
    feature,
    async handle({ params, query, language }) {
      const reference = referenceIn(params);
      attributeTo(reference);
      const { after } = parseWith(changesQuery, query, language);
      return { status: 200, json: changesOf(await complaints.since(reference, 0), after) };
    },
  }),
];
