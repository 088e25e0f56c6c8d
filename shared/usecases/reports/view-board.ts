import type { BoardView } from '../../contracts/reports.ts';
import type { CardPage, CardRepository } from '../../data/card-repository.ts';
import type { ComplaintRepository } from '../../data/complaint-repository.ts';
import type { PolicyBookRepository } from '../../data/policy-book-repository.ts';
import type { Card } from '../../domain/complaints/card.ts';
import { departments } from '../../domain/complaints/departments.ts';
import { type ComplaintEvent, policiesIn } from '../../domain/complaints/events.ts';
import { addSeconds, type Instant } from '../../domain/instant.ts';
import { type RunningClock, runningClocks } from '../../domain/reports/breach-board.ts';

export interface BoardDeps {
  readonly cards: Pick<CardRepository, 'listByDepartment' | 'listSettledDue'>;
  readonly complaints: Pick<ComplaintRepository, 'head'>;
  readonly policies: Pick<PolicyBookRepository, 'holding'>;
}

/** Complaints of a department that are looked at; whoever has more that are overdue has no use for a longer list. */
const mostOfDepartment = 200;

/** The running clocks due within so many hours, soonest first; what is overdue comes before. */
export async function viewBoard(deps: BoardDeps, within: number, now: Instant): Promise<BoardView> {
  const { clocks, more } = await clocksDueBy(deps, now, addSeconds(now, within * 3600));
  const missed = clocks.filter((clock) => clock.missed).length;
  return { within, clocks, missed, soon: clocks.length - missed, more, now };
}

/**
 * Cards say which complaints have a clock due by `until` (one Query a department and page, by deadline); the newest event of
 * each says how its clocks stand now, so that what was answered a moment ago is gone.
 */
export async function clocksDueBy(
  { cards, complaints, policies }: BoardDeps,
  now: Instant,
  until: Instant,
): Promise<{ readonly clocks: readonly RunningClock[]; readonly more: boolean }> {
  // A clock may outlive its complaint: the follow-up is promised by the resolution.
  const found = await Promise.all(
    departments.flatMap((department) => [
      cardsDueBy((after) => cards.listByDepartment(department, 'open', after), until),
      cardsDueBy((after) => cards.listSettledDue(department, after), until),
    ]),
  );
  const read = await Promise.all(
    found.flatMap(({ due }) => due).map(({ reference }) => complaints.head(reference)),
  );
  const heads = read.filter((head): head is ComplaintEvent => head !== undefined);
  const { policyOf } = await policies.holding(policiesIn(heads));
  const clocks = heads
    .flatMap((head) => runningClocks(head, policyOf, now, until))
    .sort((a, b) => (`${a.dueAt}${a.reference}` < `${b.dueAt}${b.reference}` ? -1 : 1));
  return { clocks, more: found.some(({ more }) => more) };
}

async function cardsDueBy(list: (after?: string) => Promise<CardPage>, until: Instant) {
  const due: Card[] = [];
  let after: string | undefined;
  do {
    const page = await list(after);
    due.push(...page.cards.filter(({ dueAt }) => dueAt !== undefined && dueAt <= until));
    // A settled one of which no clock runs stands where it is looked at next.
    const isAhead = page.cards.some(({ dueAt, nextAt = '~' }) => (dueAt ?? nextAt) > until);
    after = isAhead ? undefined : page.after;
  } while (after !== undefined && due.length < mostOfDepartment);
  return { due, more: after !== undefined };
}
