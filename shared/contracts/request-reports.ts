import * as z from 'zod';
import type { Instant } from '../domain/instant.ts';
import type { LeagueGroup, Standing } from '../domain/requests/league.ts';
import type { RequestResult, RequestStanding } from '../domain/requests/request-result.ts';
import { respondentKinds } from '../domain/requests/respondent.ts';
import type { WaitDimension, WaitFigures } from '../domain/requests/wait-figures.ts';
import { waitDimensions } from '../domain/requests/wait-figures.ts';
import { languageCode } from './complaints.ts';
import type { Period } from './reports.ts';

const period = { from: z.iso.date().optional(), to: z.iso.date().optional() };
const kind = z.enum(respondentKinds).optional();
const lang = languageCode.optional();

export const leagueQuery = z.strictObject({ ...period, kind, lang });

const standings = [
  'met',
  'missed',
  'open',
  'open-late',
  'unanswered',
  'untimed',
] as const satisfies RequestStanding[];
export const requestsQuery = z.strictObject({
  ...period,
  kind,
  respondent: z
    .string()
    .regex(/^[a-z0-9-]{1,64}$/)
    .optional(),
  standing: z.enum(standings).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  lang,
});

export const waitsQuery = z.strictObject({
  ...period,
  by: z.enum(waitDimensions).default('department'),
  lang,
});

/** `GET /api/staff/reports/league`: suppliers and departments, the most often late first. Σ groups = total. */
export interface LeagueView extends Period {
  readonly kind: (typeof respondentKinds)[number] | null;
  readonly total: Standing;
  /** `name` is null for whoever is not in the register. */
  readonly groups: readonly (LeagueGroup & { readonly name: string | null })[];
  readonly definition: string;
  readonly now: Instant;
}

/** `GET /api/staff/reports/requests`: the questions behind one number of the league. */
export interface RequestsView extends Period {
  /** All of them, newest first; `requests` is one page of them. */
  readonly count: number;
  readonly requests: readonly (RequestResult & {
    readonly standing: RequestStanding;
    readonly name: string | null;
  })[];
  readonly page: number;
  readonly pages: number;
  readonly definition: string;
  readonly now: Instant;
}

/** `GET /api/staff/reports/waits`: where the time of settled complaints went; the agent's apart from all waits (R066). */
export interface WaitsView extends Period {
  readonly by: WaitDimension;
  readonly total: WaitFigures;
  readonly groups: readonly (WaitFigures & { readonly value: string | null })[];
  readonly definition: string;
  readonly now: Instant;
}
