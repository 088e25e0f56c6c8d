import type { ComplaintRepository } from '../../data/complaint-repository.ts';
import type { LifeRepository } from '../../data/life-repository.ts';
import type { PolicyBookRepository } from '../../data/policy-book-repository.ts';
import { type ComplaintEvent, policiesIn } from '../../domain/complaints/events.ts';
import { lifeOf, touchesLife } from '../../domain/reports/complaint-life.ts';
import type { SurveyEvent } from '../../domain/surveys/events.ts';

export interface LifeDeps {
  readonly complaints: Pick<ComplaintRepository, 'since'>;
  readonly lives: Pick<LifeRepository, 'putLife' | 'putSurvey'>;
  readonly policies: Pick<PolicyBookRepository, 'holding'>;
}

/**
 * Keeps the row of a complaint's life, and that its survey was asked, true to the events from number `from` on; `newest`
 * holds these and the one before them. Twice, late or in another order: the same rows.
 */
export async function recordLife(
  { complaints, lives, policies }: LifeDeps,
  newest: readonly ComplaintEvent[],
  from: number,
): Promise<void> {
  const [first] = newest;
  const fresh = newest.filter(({ sequence }) => sequence >= from);
  await Promise.all(fresh.map((event) => recordAsked({ lives }, event)));
  const touched = newest.some((event, i) => event.sequence >= from && touchesLife(newest[i - 1], event));
  if (!first || !touched) return;
  const log = first.sequence === 1 ? newest : await complaints.since(first.reference, 0);
  const { policyOf } = await policies.holding(policiesIn(log));
  const life = lifeOf(log, policyOf);
  if (life && life.sequence >= from) await lives.putLife(life);
}

async function recordAsked({ lives }: Pick<LifeDeps, 'lives'>, event: ComplaintEvent): Promise<void> {
  const { customerId } = event.state;
  if (event.type !== 'survey-requested' || customerId === undefined) return;
  await lives.putSurvey({
    reference: event.reference,
    resolutionNumber: event.data.resolutionNumber,
    askedAt: event.at,
    customerId,
    sequence: 0,
    answer: null,
  });
}

/** Keeps the answer that counts of a survey; a machine's alone is none. */
export async function recordSurveyAnswer(
  { lives }: Pick<LifeDeps, 'lives'>,
  { sequence, state }: SurveyEvent,
): Promise<void> {
  const { reference, resolutionNumber, requestedAt, customerId, counted } = state;
  if (!counted) return;
  const { at, expected, received, provenance } = counted;
  await lives.putSurvey({
    reference,
    resolutionNumber,
    askedAt: requestedAt,
    customerId,
    sequence,
    answer: { at, expected, received, provenance },
  });
}
