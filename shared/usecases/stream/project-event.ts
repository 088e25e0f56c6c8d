import type { CardRepository } from '../../data/card-repository.ts';
import type { ComplaintRepository } from '../../data/complaint-repository.ts';
import type { CustomerRepository } from '../../data/customer-repository.ts';
import type { SurveyRepository } from '../../data/survey-repository.ts';
import { cardOf } from '../../domain/complaints/card.ts';
import type { Instant } from '../../domain/instant.ts';
import { type LinkDeps, recordLinks } from '../complaints/record-links.ts';
import { refreshScore } from '../customers/refresh-score.ts';
import { type RecordPromiseDeps, recordPromises } from '../promises/record-promises.ts';
import { type ResultDeps, recordClockResults } from '../reports/record-clock-results.ts';
import { type LifeDeps, recordLife, recordSurveyAnswer } from '../reports/record-life.ts';
import { type RecordRequestDeps, recordRequests } from '../requests/record-requests.ts';
import { type ClassificationDeps, recordClassification } from '../triage/record-classification.ts';
import type { RecordKey } from './consume-records.ts';
import { type EventKey, eventKeyOf } from './event-key.ts';

export interface ProjectDeps
  extends ResultDeps,
    LifeDeps,
    RecordRequestDeps,
    RecordPromiseDeps,
    ClassificationDeps,
    LinkDeps {
  readonly complaints: Pick<ComplaintRepository, 'event' | 'since'>;
  readonly cards: Pick<CardRepository, 'put'>;
  readonly surveys: Pick<SurveyRepository, 'head'>;
  readonly customers: Pick<CustomerRepository, 'putInput' | 'score' | 'inputs' | 'putScore'>;
  readonly now: () => Instant;
}

/**
 * Keeps what is derived true to the log of the record's partition from the record's event on: a complaint's card and the
 * rows of its clocks, life, requests and promises, or the vote and the score of a survey's customer. Always up to the newest event, so duplicates,
 * late and reordered records converge.
 */
export async function projectEvent(deps: ProjectDeps, record: RecordKey): Promise<void> {
  const key = eventKeyOf(record);
  if (key?.kind === 'complaint') await projectComplaint(deps, key);
  if (key?.kind === 'survey') await projectVote(deps, key);
}

async function projectComplaint(
  deps: ProjectDeps,
  { reference, sequence }: EventKey & { kind: 'complaint' },
): Promise<void> {
  const [first, newest] = await Promise.all([
    deps.complaints.event(reference, 1),
    deps.complaints.since(reference, Math.max(0, sequence - 2)),
  ]);
  const head = newest.at(-1);
  if (first?.type !== 'received' || !head)
    throw new RangeError(`The log of ${reference} does not begin with its intake`);
  const { policyOf } = await deps.policies.holding([head.state.policy]);
  await deps.cards.put(cardOf(first, head, policyOf));
  await recordClockResults(deps, newest, sequence);
  await recordLife(deps, newest, sequence);
  await recordRequests(deps, newest, sequence);
  await recordPromises(deps, newest, sequence);
  await recordClassification(deps, newest, sequence);
  await recordLinks(deps, newest, sequence);
}

async function projectVote(
  deps: ProjectDeps,
  { reference, resolutionNumber }: EventKey & { kind: 'survey' },
): Promise<void> {
  const head = await deps.surveys.head(reference, resolutionNumber);
  if (!head?.state.counted) return;
  await recordSurveyAnswer(deps, head);
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

/** Of several records of one partition the first stands for all: everything is derived from its event on. */
export function firstOfEachPartition<R extends RecordKey>(records: readonly R[]): readonly R[] {
  return [...Map.groupBy(records, ({ pk }) => pk).values()].map((all) =>
    all.reduce((first, one) => (one.sk < first.sk ? one : first)),
  );
}
