import { staffQueueQuery } from '../../shared/contracts/staff-queries.ts';
import type { QueueRow, QueueView } from '../../shared/contracts/staff-views.ts';
import type { Card } from '../../shared/domain/complaints/card.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { remainingSeconds } from '../../shared/domain/sla/clocks.ts';
import { currentPolicy } from '../../shared/domain/sla/policies.ts';
import { type Route, route } from '../../shared/lambda/http.ts';
import { parseWith } from '../../shared/lambda/parse.ts';
import { queueFragment } from '../../shared/pages/staff/queue.ts';
import { answer, staffOf } from './answer.ts';
import type { StaffDeps } from './deps.ts';

/** The queue: whose promise is due first comes first. One Query a page. */
export const queueRoute = ({ cards, now }: Pick<StaffDeps, 'cards' | 'now'>): Route =>
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
      const at = now();
      const queue: QueueView = {
        view,
        state: view === 'mine' ? 'open' : state,
        department,
        complaints: page.cards.map((card) => rowOf(card, at)),
        ...(page.after !== undefined && { after: page.after }),
        now: at,
      };
      return answer(request, queue, (shown) => queueFragment(shown, request.language));
    },
  });

/** Cards do not name their policy: all policies share one calendar for now, so any of them tells the time left. */
function rowOf({ dueAt, dueClock, sequence: _sequence, ...card }: Card, at: Instant): QueueRow {
  if (dueAt === undefined || dueClock === undefined) return card;
  const left = remainingSeconds(currentPolicy('standard'), dueAt, at);
  return { ...card, due: { clock: dueClock, dueAt, remainingSeconds: left } };
}
