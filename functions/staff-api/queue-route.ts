import type { Finding } from '../../shared/contracts/definitions.ts';
import { staffQueueQuery } from '../../shared/contracts/staff-queries.ts';
import type { QueueRow, QueueView } from '../../shared/contracts/staff-views.ts';
import type { Card } from '../../shared/domain/complaints/card.ts';
import { type Filtered, matches } from '../../shared/domain/complaints/queue-filter.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { remainingSeconds } from '../../shared/domain/sla/clocks.ts';
import { dueTone } from '../../shared/domain/sla/due-tone.ts';
import type { PolicyOf } from '../../shared/domain/sla/policy-book.ts';
import type { PolicyKey } from '../../shared/domain/sla/policy-key.ts';
import { unclassified } from '../../shared/domain/triage/default-causes.ts';
import { type Route, route } from '../../shared/lambda/http.ts';
import { parseWith } from '../../shared/lambda/parse.ts';
import { type ListDeps, newestDefinitions } from '../../shared/usecases/definitions/list-definitions.ts';
import type { StaffDeps } from './deps.ts';
import { staffOf } from './staff-member.ts';

/**
 * The queue: whose promise is due first comes first. One Query a page, however it is filtered: rows that do not match are
 * left out of their page, so that a page may be short, or empty, and still have one after it.
 */
export const queueRoute = ({
  cards,
  policies,
  definitions,
  now,
}: Pick<StaffDeps, 'cards' | 'policies' | 'definitions' | 'now'>): Route =>
  route({
    method: 'GET',
    path: '/api/staff/complaints',
    policy: { action: 'complaint.list' },
    feature: 'staff-queue',
    async handle(request) {
      const asked = parseWith(staffQueueQuery, request.query, request.language);
      const { view, state, department, after, lang: _lang, ...filter } = asked;
      const page =
        view === 'mine'
          ? await cards.listByOwner(staffOf(request).id, after)
          : await cards.listByDepartment(department, state, after);
      const [{ policyOf }, findings] = await Promise.all([
        policies.holding(page.cards.map(policyOfCard)),
        causeFindings({ definitions }, filter.cause),
      ]);
      const at = now();
      const queue: QueueView = {
        view,
        state: view === 'mine' ? 'open' : state,
        department,
        complaints: page.cards
          .map((card) => rowOf(card, policyOf, at))
          .filter((row) => matches(filter, tonedOf(row))),
        ...(page.after !== undefined && { after: page.after }),
        ...(findings.length > 0 && { findings }),
        now: at,
      };
      return { status: 200, json: queue };
    },
  });

/** A view may outlive a cause: it goes on showing what was assessed with it, and says what became of it. */
async function causeFindings(deps: ListDeps, asked: readonly string[] = []): Promise<readonly Finding[]> {
  if (asked.length === 0) return [];
  const causes = new Map((await newestDefinitions(deps, 'cause')).map((one) => [one.id, one]));
  return asked.flatMap((cause) => {
    if (cause === unclassified) return [];
    const found = causes.get(cause);
    if (!found) return [{ code: 'cause-unknown', cause }];
    return found.retired ? [{ code: 'cause-retired', cause }] : [];
  });
}

/** A card of before cards named their policy: all policies shared one calendar then. */
const policyOfCard = ({ policy }: Card): PolicyKey => policy ?? 'standard@1';

function rowOf(whole: Card, policyOf: PolicyOf, at: Instant): QueueRow {
  const { dueAt, dueClock, policy: _policy, ...card } = whole;
  if (dueAt === undefined || dueClock === undefined) return card;
  const left = remainingSeconds(policyOf(policyOfCard(whole)), dueClock, dueAt, at);
  return { ...card, due: { clock: dueClock, dueAt, remainingSeconds: left } };
}

/** A row as filters look at it. */
const tonedOf = ({ due, ...row }: QueueRow): Filtered => ({
  ...row,
  ...(due && { due: dueTone(due.remainingSeconds) }),
});
