import { staffQueueQuery } from '../../shared/contracts/staff-queries.ts';
import type { QueueRow, QueueView } from '../../shared/contracts/staff-views.ts';
import type { Card } from '../../shared/domain/complaints/card.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { remainingSeconds } from '../../shared/domain/sla/clocks.ts';
import type { PolicyKey } from '../../shared/domain/sla/policies.ts';
import type { PolicyOf } from '../../shared/domain/sla/policy-book.ts';
import { type Route, route } from '../../shared/lambda/http.ts';
import { parseWith } from '../../shared/lambda/parse.ts';
import { queueFragment } from '../../shared/pages/staff/queue.ts';
import { answer, staffOf } from './answer.ts';
import type { StaffDeps } from './deps.ts';

/** The queue: whose promise is due first comes first. One Query a page. */
export const queueRoute = ({ cards, policies, now }: Pick<StaffDeps, 'cards' | 'policies' | 'now'>): Route =>
  route({
    method: 'GET',
    path: '/api/staff/complaints',
    policy: { action: 'complaint.list' },
    feature: 'staff-queue',
    async handle(request) {
      const { view, state, department, after } = parseWith(staffQueueQuery, request.query, request.language);
      const page =
        view === 'mine'
          ? await cards.listByOwner(staffOf(request).id, after)
          : await cards.listByDepartment(department, state, after);
      const { policyOf } = await policies.holding(page.cards.map(policyOfCard));
      const at = now();
      const queue: QueueView = {
        view,
        state: view === 'mine' ? 'open' : state,
        department,
        complaints: page.cards.map((card) => rowOf(card, policyOf, at)),
        ...(page.after !== undefined && { after: page.after }),
        now: at,
      };
      return answer(request, queue, (shown) => queueFragment(shown, request.language));
    },
  });

/** A card of before cards named their policy: all policies shared one calendar then. */
const policyOfCard = ({ policy }: Card): PolicyKey => policy ?? 'standard@1';

function rowOf(whole: Card, policyOf: PolicyOf, at: Instant): QueueRow {
  const { dueAt, dueClock, policy: _policy, sequence: _sequence, ...card } = whole;
  if (dueAt === undefined || dueClock === undefined) return card;
  const left = remainingSeconds(policyOf(policyOfCard(whole)), dueAt, at);
  return { ...card, due: { clock: dueClock, dueAt, remainingSeconds: left } };
}
