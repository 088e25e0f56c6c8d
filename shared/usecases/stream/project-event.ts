import type { CardRepository } from '../../data/card-repository.ts';
import type { ComplaintRepository } from '../../data/complaint-repository.ts';
import type { CustomerRepository } from '../../data/customer-repository.ts';
import type { SurveyRepository } from '../../data/survey-repository.ts';
import { cardOf } from '../../domain/complaints/card.ts';
import type { Instant } from '../../domain/instant.ts';
import { refreshScore } from '../customers/refresh-score.ts';
import type { RecordKey } from './consume-records.ts';
import { type EventKey, eventKeyOf } from './event-key.ts';

export interface ProjectDeps {
  readonly complaints: Pick<ComplaintRepository, 'head' | 'event'>;
  readonly cards: Pick<CardRepository, 'put'>;
  readonly surveys: Pick<SurveyRepository, 'head'>;
  readonly customers: Pick<CustomerRepository, 'putInput' | 'score' | 'inputs' | 'putScore'>;
  readonly now: () => Instant;
}

/**
 * Keeps what is derived true to the newest event of the record's partition: a complaint's card, or the vote and the score
 * of a survey's customer. Always from the newest event, so duplicates, late and reordered records converge.
 */
export async function projectEvent(deps: ProjectDeps, record: RecordKey): Promise<void> {
  const key = eventKeyOf(record);
  if (key?.kind === 'complaint') await projectCard(deps, key.reference);
  if (key?.kind === 'survey') await projectVote(deps, key);
}

async function projectCard({ complaints, cards }: ProjectDeps, reference: string): Promise<void> {
  const [first, head] = await Promise.all([complaints.event(reference, 1), complaints.head(reference)]);
  if (first?.type !== 'received' || !head)
    throw new RangeError(`The log of ${reference} does not begin with its intake`);
  await cards.put(cardOf(first, head));
}

async function projectVote(
  deps: ProjectDeps,
  { reference, resolutionNumber }: EventKey & { kind: 'survey' },
): Promise<void> {
  const head = await deps.surveys.head(reference, resolutionNumber);
  if (!head?.state.counted) return;
  const { customerId, counted } = head.state;
  await deps.customers.putInput(customerId, {
    kind: 'vote',
    source: `VOTE#${reference}#${resolutionNumber}`,
    sequence: head.sequence,
    at: counted.at,
    expected: counted.expected,
    received: counted.received,
  });
  await refreshScore(deps, customerId, dayOf(deps.now()));
}

/** A score is as of a day, so that computing it again on that day says the same. */
const dayOf = (instant: Instant): Instant => `${instant.slice(0, 10)}T00:00:00.000Z`;

/** Of several records of one partition only the last counts: it is projected from the newest event anyway. */
export function lastOfEachPartition<R extends RecordKey>(records: readonly R[]): readonly R[] {
  const last = new Map(records.map((record, i) => [record.pk, i]));
  return records.filter((record, i) => last.get(record.pk) === i);
}
