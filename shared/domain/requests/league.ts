import type { Instant } from '../instant.ts';
import { type Quantile, quantile } from '../statistics/quantile.ts';
import { type Proportion, wilson } from '../statistics/wilson.ts';
import { type RequestResult, type RequestStanding, standingOf } from './request-result.ts';
import type { RespondentKind } from './respondent.ts';

/** Version of the definitions below; it is printed beside every figure. */
export const leagueDefinition = 'league@1';

/** How a respondent that is not in the register is asked for. */
export const unnamed = 'unnamed';

/** How one supplier or department answers (R006, R045). Times in business seconds; null where there is nothing to count. */
export interface Standing {
  /** Questions asked in the period. */
  readonly asked: number;
  /** Answers that came: what median and p90 are of. */
  readonly answered: number;
  readonly median: Quantile | null;
  readonly p90: Quantile | null;
  /** Share of late among those that are decided: answered in time, or late whether answered or not (open but late is late). */
  readonly breach: Proportion | null;
  readonly late: number;
  readonly decided: number;
  readonly open: number;
  readonly openLate: number;
}

export interface LeagueGroup extends Standing {
  readonly kind: RespondentKind;
  /** Null: nobody of the register was asked. */
  readonly id: string | null;
}

export function standing(rows: readonly RequestResult[], now: Instant): Standing {
  const counted = new Map<RequestStanding, number>();
  for (const row of rows) {
    const one = standingOf(row, now);
    counted.set(one, (counted.get(one) ?? 0) + 1);
  }
  const n = (one: RequestStanding) => counted.get(one) ?? 0;
  const times = rows.flatMap(({ end }) => (end?.how === 'answered' ? [end.usedSeconds] : []));
  const late = n('missed') + n('open-late');
  const decided = n('met') + late;
  return {
    asked: rows.length,
    answered: times.length,
    median: quantile(times, 0.5),
    p90: quantile(times, 0.9),
    breach: wilson(late, decided),
    late,
    decided,
    open: n('open') + n('open-late'),
    openLate: n('open-late'),
  };
}

/** The most often late first; of equals, the slower first. Σ asked = all rows. */
export function leagueOf(rows: readonly RequestResult[], now: Instant): readonly LeagueGroup[] {
  const groups = Map.groupBy(rows, ({ kind, respondentId }) => `${kind}#${respondentId ?? ''}`);
  return [...groups.values()]
    .flatMap(([first, ...rest]) =>
      first ? [{ kind: first.kind, id: first.respondentId, ...standing([first, ...rest], now) }] : [],
    )
    .sort(
      (a, b) =>
        (b.breach?.share ?? -1) - (a.breach?.share ?? -1) ||
        (b.median?.value ?? -1) - (a.median?.value ?? -1) ||
        (`${a.kind}${a.id}` < `${b.kind}${b.id}` ? -1 : 1),
    );
}
