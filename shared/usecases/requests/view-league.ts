import type { Period } from '../../contracts/reports.ts';
import type { LeagueView, RequestsView } from '../../contracts/request-reports.ts';
import type { RequestRepository } from '../../data/request-repository.ts';
import type { RespondentRepository } from '../../data/respondent-repository.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Instant } from '../../domain/instant.ts';
import { leagueDefinition, leagueOf, standing, unnamed } from '../../domain/requests/league.ts';
import {
  type RequestResult,
  type RequestStanding,
  standingOf,
} from '../../domain/requests/request-result.ts';
import type { RespondentKind } from '../../domain/requests/respondent.ts';

export interface LeagueDeps {
  readonly requests: Pick<RequestRepository, 'askedBetween'>;
  readonly respondents: Pick<RespondentRepository, 'list'>;
}

type Asked = Period & { readonly kind: RespondentKind | null };

const mostRequests = 50_000;

async function load({ requests, respondents }: LeagueDeps, { from, to, kind }: Asked) {
  const [rows, register] = await Promise.all([
    requests.askedBetween(from, to, mostRequests),
    respondents.list(),
  ]);
  if (rows.length > mostRequests) {
    throw new DomainError(
      'unprocessable',
      'too-many-results',
      `More than ${mostRequests} questions were asked from ${from} to ${to}; choose a shorter period.`,
      { most: mostRequests },
    );
  }
  const nameOf = (of: RespondentKind, id: string | null): string | null =>
    register.find((one) => one.kind === of && one.id === id)?.name ?? null;
  return { rows: rows.filter((row) => kind === null || row.kind === kind), nameOf };
}

/** Who answers how fast, of questions asked in the period (R006, R045). */
export async function viewLeague(deps: LeagueDeps, asked: Asked, now: Instant): Promise<LeagueView> {
  const { rows, nameOf } = await load(deps, asked);
  return {
    ...asked,
    total: standing(rows, now),
    groups: leagueOf(rows, now).map((group) => ({ ...group, name: nameOf(group.kind, group.id) })),
    definition: leagueDefinition,
    now,
  };
}

export interface RequestFilter {
  /** Id in the register, or `unnamed`. */
  readonly respondent?: string | undefined;
  readonly standing?: RequestStanding | undefined;
}

const pageSize = 100;

/** The questions behind one number of the league, newest first; `page` undefined: all of them. */
export async function viewRequests(
  deps: LeagueDeps,
  asked: Asked & RequestFilter,
  now: Instant,
  page?: number,
): Promise<RequestsView> {
  const { from, to, respondent } = asked;
  const { rows, nameOf } = await load(deps, asked);
  const isWanted = ({ respondentId }: RequestResult) =>
    respondent === undefined || (respondentId ?? unnamed) === respondent;
  const found = rows
    .filter(isWanted)
    .map((row) => ({
      ...row,
      standing: standingOf(row, now),
      name: nameOf(row.kind, row.respondentId),
    }))
    .filter((row) => asked.standing === undefined || row.standing === asked.standing)
    .sort((a, b) => (`${a.askedAt}${a.reference}` > `${b.askedAt}${b.reference}` ? -1 : 1));
  return {
    from,
    to,
    count: found.length,
    requests: page === undefined ? found : found.slice((page - 1) * pageSize, page * pageSize),
    page: page ?? 1,
    pages: page === undefined ? 1 : Math.max(1, Math.ceil(found.length / pageSize)),
    definition: leagueDefinition,
    now,
  };
}
